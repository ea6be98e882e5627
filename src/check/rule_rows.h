/* rule_rows.h -- the rule table: FRONT(id, function, help, more...) for a rule over the whole file, VALUE for
 * one over a value, NAME, DESCRIPTION, TOOLS and MODEL for one over that, BOTH for one of two functions, BODY for one over the text below the block. Whoever
 * includes it says what a row is to become, for that once; order is that of telling. */

/* --- bytes --- */
FRONT("enc-bom", rule_enc_bom, "A byte-order mark stands before the frontmatter.")
FRONT("enc-utf16", rule_enc_utf16, "The file is UTF-16 or UTF-32.", .way = FIX_ASKED)
FRONT("enc-not-utf8", rule_enc_not_utf8, "The file holds bytes that are not UTF-8.")
FRONT("enc-control", rule_enc_control, "The file holds a control character.")
FRONT("enc-hidden", rule_enc_hidden,
	"The file holds characters that readers cannot see and models can.")
FRONT("enc-eol", rule_enc_eol, "Lines end in more than one way.")
FRONT("enc-final-newline", rule_enc_final_newline, "The last line has no line end.", .off = true)

/* --- the block --- */
FRONT("fm-missing", rule_fm_missing, "There is no frontmatter.", .way = FIX_ASKED)
FRONT("fm-not-first", rule_fm_not_first, "Something stands before the first ---.")
FRONT("fm-fence", rule_fm_fence, "The frontmatter opens or closes with other than three dashes.")
FRONT("fm-unclosed", rule_fm_unclosed, "The frontmatter never ends.", .way = FIX_ASKED)
FRONT("fm-cut", rule_fm_cut, "A --- inside a value ends the frontmatter early.", .way = FIX_ASKED)
FRONT("fm-shape", rule_fm_shape, "The frontmatter is not made of key: value lines, or empty.")
FRONT("fm-second", rule_fm_second, "A second block between --- follows the first.",
	.way = FIX_ASKED)
FRONT("fm-toml", rule_fm_toml, "The frontmatter stands between +++, as TOML.")

/* --- YAML --- */
FRONT("yaml-colon", rule_yaml_colon, "A colon and a blank stand in a value without quotes.")
FRONT("yaml-spill", rule_yaml_spill, "A value goes on in lines that are not indented.")
FRONT("yaml-marker", rule_yaml_marker,
	"A value starts with a character that means something in YAML.")
FRONT("yaml-quote", rule_yaml_quote, "A quote is not closed, or not the end, or an escape is none.")
FRONT("yaml-no-space", rule_yaml_no_space, "No blank stands behind a key's colon.")
FRONT("yaml-nbsp", rule_yaml_nbsp, "A no-break space stands where a blank belongs.")
FRONT("yaml-tab", rule_yaml_tab, "A tab is used for indentation.")
FRONT("yaml-syntax", rule_yaml_syntax, "The frontmatter is not YAML for another reason.")
FRONT("yaml-dup-key", rule_yaml_dup_key, "A key is given twice.", .way = FIX_ASKED)
FRONT("yaml-comment", rule_yaml_comment,
	"A # behind a blank makes a comment of the rest of the line.", .way = FIX_ASKED)
VALUE("yaml-guessed-type", rule_yaml_guessed_type,
	"A word is taken for a switch, a number or a date by some readers.")
VALUE("yaml-escape", rule_yaml_escape, "A line break is written out as \\n.")
FRONT("yaml-anchor", rule_yaml_anchor, "Anchors and merges are not read by every tool.")
FRONT("yaml-trailing-space", rule_yaml_trailing_space, "A line of the frontmatter ends in blanks.",
	.off = true)

/* --- keys --- */
FRONT("key-alias", rule_key_alias, "A key looks like one that limits tools, but is not read.")
FRONT("key-case", rule_key_case, "A key is right but for its capitals.")
FRONT("key-typo", rule_key_typo, "A key is probably misspelt.")
FRONT("key-other-host", rule_key_other_host, "A key is one of another tool's.")
FRONT("key-retired", rule_key_retired, "A key is no longer read, or about to go.")
FRONT("key-unknown", rule_key_unknown, "A key is read by nothing.")
FRONT("key-pair", rule_key_pair, "A key has no effect without another.", .way = FIX_ASKED)
FRONT("skill-unreachable", rule_skill_unreachable, "Neither the model nor the user can call it.")

/* --- name and description --- */
NAME("name-missing", rule_name_missing, "There is no name.", .unset = true)
NAME("name-type", rule_name_type, "The name is no text.")
NAME("name-chars", rule_name_chars,
	"The name holds characters that are refused, here or elsewhere.", .way = FIX_ASKED)
NAME("name-length", rule_name_length, "The name is longer than some tools take.")
NAME("name-space", rule_name_space, "A blank or a hidden character ends the name.")
NAME("name-file", rule_name_file, "The name differs from the file's.", .way = FIX_ASKED)
NAME("name-builtin", rule_name_builtin, "The name is that of one of the tool's own agents.")
NAME("name-reserved", rule_name_reserved, "The name holds a word that an upload refuses.")
NAME("name-vague", rule_name_vague, "The name is a word that says nothing.", .off = true)
DESCRIPTION("desc-missing", rule_desc_missing, "There is no description.", .unset = true)
DESCRIPTION("desc-type", rule_desc_type, "The description is no text.")
DESCRIPTION("desc-blank", rule_desc_blank, "The description is only blanks.")
DESCRIPTION("desc-long", rule_desc_long, "The description is longer than some tool takes.")
DESCRIPTION("desc-short", rule_desc_short, "The description tells the model little.")
FRONT("desc-echo", rule_desc_echo, "The description says no more than the name.")
DESCRIPTION("desc-placeholder", rule_desc_placeholder, "The description is still the template's.")
DESCRIPTION("desc-trigger", rule_desc_trigger, "The description does not say when to use it.",
	.off = true, .taught = true)
DESCRIPTION("desc-markup", rule_desc_markup,
	"The description holds <tags>, which some tools refuse.", .off = true)
DESCRIPTION("desc-person", rule_desc_person, "The description speaks of I or you.", .off = true)

/* --- tools, models, values --- */
TOOLS("tools-retired", rule_tools_retired, "A tool no longer exists under that name.")
TOOLS("tools-case", rule_tools_case, "A tool is right but for its capitals.")
TOOLS("tools-separator", rule_tools_separator, "Tools are kept apart by what does not part them.")
TOOLS("tools-paren", rule_tools_paren, "A bracket of a tool's pattern is not closed.",
	.way = FIX_ASKED)
TOOLS("tools-unknown", rule_tools_unknown, "A tool is not known.")
TOOLS("tools-empty", rule_tools_empty, "The list of tools is empty, which allows all of them.",
	.way = FIX_ASKED)
TOOLS("tools-shape", rule_tools_shape, "The list of tools is no list, or holds what is no text.")
TOOLS("tools-duplicate", rule_tools_duplicate, "A tool is listed twice.")
TOOLS("tools-limited-elsewhere", rule_tools_limited_elsewhere,
	"A tool is listed both with a limit and without.")
FRONT("tools-conflict", rule_tools_conflict, "A tool is both allowed and taken away.",
	.way = FIX_ASKED)
TOOLS("tools-broad", rule_tools_broad, "Every tool is allowed.", .off = true, .unset = true)
MODEL("model-unknown", rule_model_unknown, "The model is no alias and no known id.")
MODEL("model-type", rule_model_type, "The model is no text.")
MODEL("model-retired", rule_model_retired, "The model has been withdrawn.", .way = FIX_ASKED)
MODEL("model-other-host", rule_model_other_host, "The model is named in another tool's way.",
	.way = FIX_ASKED)
VALUE("value-choice", rule_value_choice, "A value is not one of those that are read.")
BOTH("value-colour", rule_value_colour_comment, rule_value_colour,
	"A colour is not one of those that are read.")
VALUE("value-number", rule_value_number, "A value is no number, or too small.")
VALUE("value-bool", rule_value_bool, "A value is neither true nor false.")
VALUE("value-shape", rule_value_shape, "A value is of a wrong type.")
VALUE("value-length", rule_value_length, "A value is longer than some tool takes.", .off = true)
VALUE("hooks-shape", rule_hooks_shape, "The hooks are not made as the tool wants them.")
VALUE("perm-bypass", rule_perm_bypass, "It runs without asking.")

/* --- references and body --- */
SET("ref-skill", "A skill that is named does not exist.")
SET("ref-agent", "An agent that is named does not exist.")
BODY("ref-file", rule_ref_file, "A file that is named does not exist.")
BODY("ref-anchor", rule_ref_anchor, "A link names a heading that does not exist.")
BODY("ref-backslash", rule_ref_backslash, "A path is written with backslashes.")
BODY("ref-home", rule_ref_home, "A path leads into somebody's home folder.")
BODY("ref-deep", rule_ref_deep, "A file that is named lies more than one folder down.", .off = true)
BODY("args-hint", rule_args_hint, "The body takes arguments, and nothing says which.")
BODY("body-empty", rule_body_empty, "There is no prompt below the frontmatter.")
BODY("body-short", rule_body_short, "The prompt is shorter than 100 characters.", .off = true)
BODY("body-long", rule_body_long, "The prompt is longer than some tool takes.")
BODY("body-fence-open", rule_body_fence_open, "A code fence is not closed.", .way = FIX_ASKED)
BODY("body-fence-lang", rule_body_fence_lang, "A code block's language is misspelt, or not named.")
BODY("body-heading-jump", rule_body_heading_jump, "A heading skips a level.")
BODY("body-tag-open", rule_body_tag_open, "A <tag> is not closed.", .way = FIX_ASKED)
BODY("body-secret", rule_body_secret, "A key or password stands in the text.")

/* --- the whole set --- */
SET("set-duplicate", "Two files have the same name, and one of them is loaded.")
SET("set-shadow", "Another file of that name hides it.")
SET("set-case", "Two names differ only in their capitals.")
FRONT("set-unread", rule_set_unread, "It does not lie where its tool looks.")
FRONT("set-stray", rule_set_stray, "It lies among the agents and is none, but loads as one.")
SET("set-budget", "All descriptions together are more than the tool takes.")

#undef FRONT
#undef VALUE
#undef NAME
#undef DESCRIPTION
#undef TOOLS
#undef MODEL
#undef BOTH
#undef BODY
#undef SET
