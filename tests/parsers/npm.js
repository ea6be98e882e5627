// npm.js READER FILE -- read each case of tests/unit/parsers.c by that npm package, yaml or js-yaml; tell those whose
// field holds another value.
const { readFileSync } = require('fs');

const [name, file] = process.argv.slice(2);
let reader;
try {
	reader = require(name);
} catch {
	process.exit(77);
}
const parse = name === 'yaml' ? reader.parse : reader.load;

// No value and an empty one are the same.
const norm = (value) => JSON.stringify(value === '' ? null : value);

function held({ yaml, key }) {
	try {
		return parse(yaml)[key];
	} catch (error) {
		return `${error}`;
	}
}

let wrong = 0;
for (const line of readFileSync(file, 'utf8').split('\n')) {
	if (line === '')
		continue;
	const wanted = JSON.parse(line);
	const value = held(wanted);
	if (norm(value) === norm(wanted.value))
		continue;
	wrong++;
	if (wrong <= 5)
		console.log(`# ${JSON.stringify(wanted)}\n#   got ${JSON.stringify(value)}`);
}
console.log(`# ${wrong} values are others`);
process.exit(wrong > 0 ? 1 : 0);
