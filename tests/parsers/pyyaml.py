"""pyyaml.py FILE -- read each case of tests/unit/parsers.c by PyYAML; tell those whose field holds another value."""
import json
import sys

try:
    import yaml
except ImportError:
    sys.exit(77)

READER = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)


def held(case):
    try:
        return yaml.load(case['yaml'], Loader=READER)[case['key']]
    except (yaml.YAMLError, KeyError, TypeError, ValueError) as error:
        return f'{type(error).__name__}: {error}'


def is_same(value, wanted):
    if wanted in (None, ''):
        return value in (None, '')
    return type(value) is type(wanted) and value == wanted


wrong = 0
for line in open(sys.argv[1], encoding='utf-8'):
    case = json.loads(line)
    value = held(case)
    if is_same(value, case['value']):
        continue
    wrong += 1
    if wrong <= 5:
        print(f"# {case['yaml']!r}\n#   {case['key']!r}: wanted {case['value']!r}, got {value!r}")
print(f'# {wrong} values are others')
sys.exit(wrong > 0)
