#include "check/rule.h"

static const struct rule rules[] = {
	{"enc-utf16", "The file is UTF-16.", rule_enc_utf16, NULL},
	{"enc-not-utf8", "The frontmatter holds bytes that are not UTF-8.", rule_enc_not_utf8,
		NULL},
	{"enc-control", "The frontmatter holds a control character.", rule_enc_control, NULL},
	{"fm-missing", "There is no frontmatter.", rule_fm_missing, NULL},
	{"fm-not-first", "Something stands before the first ---.", rule_fm_not_first, NULL},
	{"fm-fence", "The frontmatter opens or closes with other than three dashes.", rule_fm_fence,
		NULL},
	{"fm-unclosed", "The frontmatter never ends.", rule_fm_unclosed, NULL},
	{"fm-cut", "A --- inside a value ends the frontmatter early.", rule_fm_cut, NULL},
	{"fm-shape", "The frontmatter is not made of key: value lines, or empty.", rule_fm_shape,
		NULL},
	{"yaml-colon", "A colon and a blank stand in a value without quotes.", rule_yaml_colon,
		NULL},
	{"yaml-spill", "A value goes on in lines that are not indented.", rule_yaml_spill, NULL},
	{"yaml-marker", "A value starts with a character that means something in YAML.",
		rule_yaml_marker, NULL},
	{"yaml-quote", "A quote is not closed, or not the end, or an escape is none.",
		rule_yaml_quote, NULL},
	{"yaml-no-space", "No blank stands behind a key's colon.", rule_yaml_no_space, NULL},
	{"yaml-nbsp", "A no-break space stands behind a key's colon.", rule_yaml_nbsp, NULL},
	{"yaml-syntax", "The frontmatter is not YAML for another reason.", rule_yaml_syntax, NULL},
	{"yaml-dup-key", "A key is given twice.", rule_yaml_dup_key, NULL},
	{"yaml-escape", "A line break is written out as \\n.", NULL, rule_yaml_escape},
	{"key-alias", "A key looks like one that limits tools, but is not read.", rule_key_alias,
		NULL},
	{"key-case", "A key is right but for its capitals.", rule_key_case, NULL},
	{"key-typo", "A key is probably misspelt.", rule_key_typo, NULL},
	{"key-unknown", "A key is read by nothing.", rule_key_unknown, NULL},
	{"name-missing", "There is no name.", NULL, rule_name_missing},
	{"name-type", "The name is no text.", NULL, rule_name_type},
	{"name-chars", "The name holds characters that are refused, here or elsewhere.", NULL,
		rule_name_chars},
	{"name-file", "The name differs from the file's.", NULL, rule_name_file},
	{"desc-missing", "There is no description.", NULL, rule_desc_missing},
	{"desc-type", "The description is no text.", NULL, rule_desc_type},
	{"desc-blank", "The description is only blanks.", NULL, rule_desc_blank},
	{"tools-retired", "A tool no longer exists under that name.", NULL, rule_tools_retired},
	{"tools-case", "A tool is right but for its capitals.", NULL, rule_tools_case},
	{"tools-unknown", "A tool is not known.", NULL, rule_tools_unknown},
	{"tools-empty", "The list of tools is empty, which allows all of them.", NULL,
		rule_tools_empty},
	{"tools-shape", "The list of tools is no list, or holds what is no text.", NULL,
		rule_tools_shape},
	{"tools-duplicate", "A tool is listed twice.", NULL, rule_tools_duplicate},
	{"model-unknown", "The model is no alias and no known id.", NULL, rule_model_unknown},
	{"model-type", "The model is no text.", NULL, rule_model_type},
	{"value-choice", "A value is not one of those that are read.", NULL, rule_value_choice},
	{"value-colour", "A colour is not one of those that are read.", NULL, rule_value_colour},
	{"value-number", "A value is no number, or too small.", NULL, rule_value_number},
	{"value-bool", "A value is neither true nor false.", NULL, rule_value_bool},
	{"value-shape", "A value is of a wrong type.", NULL, rule_value_shape},
	{"hooks-shape", "The hooks are no map.", NULL, rule_hooks_shape},
};

const struct rule *rule_at(size_t i)
{
	return i < sizeof rules / sizeof *rules ? &rules[i] : NULL;
}

const struct rule *rule_find(struct str id)
{
	for (size_t i = 0; rule_at(i); i++) {
		if (str_is(id, rules[i].id))
			return &rules[i];
	}
	return NULL;
}
