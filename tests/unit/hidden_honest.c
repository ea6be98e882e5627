/* Honest text of many scripts holds characters that nobody sees, and not a word is said of them; the same
 * characters planted where they do not belong are all found. */
#include "text/hidden.h"

#include "base/utf8.h"
#include "tests/t.h"

static const char *const honest[] = {
	/* Arabic, Persian, Urdu */
	"اقرأ الملف أولاً ثم اشرح ما وجدته.",
	"استخدم الأداة Read\u200e لقراءة الملف\u200f، ثم توقف.",
	"الملف \u2067main.go\u2069 هو الأول.",
	"می\u200cخواهم این پرونده را بخوانی.",
	"نمی\u200cتوان آن را بدون آزمون پذیرفت؛ کتاب\u200cها را ببین.",
	"خانه\u200cای که دیدیم \u202aGo\u202c نام داشت.",
	"پہلے فائل پڑھیں، پھر جواب دیں۔",
	/* Hebrew, Yiddish */
	"קרא את הקובץ לפני שאתה עונה.",
	"הפונקציה \u2066parse()\u2069 נכשלת ב\u05be\u200eGo.",
	"בְּרֵאשִׁית הקוד היה פשוט.",
	"לייען די טעקע און זאָג וואָס דו זעסט.",
	/* scripts of India and its neighbours */
	"पहले फ़ाइल पढ़ो, फिर उत्तर दो।",
	"क्\u200dष और श्\u200cर अलग दिखते हैं।",
	"शक्\u200dति के साथ काम करो।",
	"ആദ്യം ഫയൽ വായിക്കുക, പിന്നെ മറുപടി പറയുക.",
	"അവന്\u200d വന്നു, അവള്\u200d പോയി.",
	"ප්\u200dරශ්නය කියවා පිළිතුරු දෙන්න.",
	"শর্\u200cত পড়ে উত্তর দাও।",
	"ಮೊದಲು ಕಡತವನ್ನು ಓದಿ, ರಾಜ್\u200cಕುಮಾರ್.",
	"முதலில் கோப்பைப் படி.",
	"पहिले नेपालीमा पढ, गर्\u200dयो भने भन।",
	/* South-East Asia */
	"อ่าน\u200bไฟล์\u200bก่อน\u200bแล้ว\u200bตอบ",
	"ອ່ານ\u200bໄຟລ໌\u200bກ່ອນ",
	"អាន\u200bឯកសារ\u200bជា\u200bមុន\u200bសិន",
	"ဖိုင်\u200bကို\u200bအရင်\u200bဖတ်ပါ။",
	/* East Asia */
	"最初にファイルを読み、\u3000それから答えてください。",
	"葛\U000e0100飾区と葛\U000e0101城市は別です。",
	"先读文件，然后再回答。",
	"먼저 파일을 읽고 답하세요.",
	"\u1112\u1161\u11ab\u1100\u1173\u11af 자모도 글자입니다.",
	/* Mongolian, Tibetan */
	"ᠮᠣᠩᠭᠣᠯ\u180b ᠪᠢᠴᠢᠭ᠌",
	"ᠠᠮᠢᠨ\u180eᠠ ᠤᠩᠰᠢᠨ\u180eᠠ",
	"ཡིག་ཆ་དེ་སྔོན་ལ་ཀློག་རོགས།",
	/* Europe */
	"Lisez d\u2019abord le fichier\u00a0; ensuite, répondez\u00a0: «\u202foui\u202f» ou «\u202fnon\u202f».",
	"Le prix est de 12\u202f500\u00a0€.",
	"Lies zuerst die Datei, z.\u202fB. die Ein\u00adstel\u00adlun\u00adgen.",
	"Прочитай файл\u00a0— потом отвечай.",
	"Διάβασε πρώτα το αρχείο\u00b7 μετά απάντησε.",
	"Přečti nejdřív soubor, prosím.",
	"Đọc tệp trước khi trả lời, được không?",
	"e\u0301te\u0301, nai\u0308f und u\u0308ber stehen hier zerlegt.",
	/* emoji */
	"Done \u2705, careful \u26a0\ufe0f, love \u2764\ufe0f.",
	"A family: \U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466.",
	"With skin: \U0001f469\U0001f3fd\u200d\U0001f4bb and \U0001f468\U0001f3ff\u200d\U0001f692.",
	"Couples: \U0001f469\u200d\u2764\ufe0f\u200d\U0001f468, \U0001f9d1\U0001f3fb\u200d\U0001f91d\u200d"
	"\U0001f9d1\U0001f3ff.",
	"Flags: \U0001f1e9\U0001f1ea \U0001f1eb\U0001f1f7 \U0001f3f3\ufe0f\u200d\U0001f308 "
	"\U0001f3f4\u200d\u2620\ufe0f.",
	"Runners: \U0001f3c3\u200d\u2640\ufe0f \U0001f3c3\U0001f3fe\u200d\u2642\ufe0f\u200d\u27a1\ufe0f.",
	"Keys: 1\ufe0f\u20e3 2\ufe0f\u20e3 #\ufe0f\u20e3 *\ufe0f\u20e3.",
	"A bear: \U0001f43b\u200d\u2744\ufe0f, a cat: \U0001f408\u200d\u2b1b, a phoenix: "
	"\U0001f426\u200d\U0001f525.",
	"Signs: \u00a9\ufe0f \u00ae\ufe0f \u2122\ufe0f \u2139\ufe0f \u3297\ufe0f \u303d\ufe0f \u203c\ufe0f "
	"\u2049\ufe0f.",
	"As text: \u2764\ufe0e \u260e\ufe0e \u25b6\ufe0e.",
	"An eye in a bubble: \U0001f441\ufe0f\u200d\U0001f5e8\ufe0f.",
	/* others */
	"\u2803\u2817\u2801\u280a\u2807\u2807\u2811\u2800\u280a\u280e",
	"Cuneiform \U00012000, Gothic \U00010330, mathematics \U0001d465 \u2208 \u211d.",
	"N\u2019Ko: \u07d2\u07de\u07cf, Adlam: \U0001e900\U0001e92e.",
};

static void test_honest(void)
{
	for (size_t i = 0; i < sizeof honest / sizeof *honest; i++) {
		struct hidden h;
		if (!OK(!hidden_next(str_of(honest[i]), 0, false, HIDDEN_MEDIUM, &h), honest[i]))
			printf("# U+%04X is %s\n", (unsigned)h.code, h.name);
	}
}

/* --- planted text ----------------------------------------------------------------------------- */

enum { PLACES = 3 };

/* Where it is planted: in the first word, before the second, at the end. */
static size_t plant_at(struct str sentence, int place)
{
	if (place == 2)
		return sentence.n;
	size_t blank = str_find_byte(sentence, 0, ' ');
	return place ? blank + 1 : utf8_decode(sentence, &(uint32_t){0});
}

static void plant(const char *sentence, const char *seed)
{
	for (int place = 0; place < PLACES; place++) {
		struct str text = str_of(sentence);
		size_t at = plant_at(text, place);
		struct buf planted = {0};
		struct hidden h;
		buf_put(&planted, str_cut(text, 0, at));
		buf_puts(&planted, seed);
		buf_put(&planted, str_from(text, at));
		bool found = hidden_next(buf_str(&planted), 0, false, HIDDEN_MEDIUM, &h) &&
			h.where.at == at && h.where.end == at + strlen(seed);
		if (!OK(found, sentence))
			t_show("planted", buf_str(&planted));
		buf_done(&planted);
	}
}

static void test_planted(void)
{
	static const char *const sentences[] = {"Read the change first, then report.",
		"Lisez le fichier, puis répondez.", "Lies die Datei, dann antworte.",
		"Lee el archivo y responde.", "Przeczytaj plik i odpowiedz.",
		"Прочитай файл и ответь.", "Διάβασε το αρχείο και απάντησε.",
		"Leia o ficheiro e responda.", "Läs filen och svara.", "Đọc tệp rồi trả lời."};
	static const char *const seeds[] = {"\u200b", "\u200c", "\u200d\u200d", "\u2060",
		"\u2063\u2064", "\u200e",
		"\U000e0069\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065",
		"\U000e0162\U000e0165\U000e015e", "\u202e", "\ufeff", "\u3164", "\u180e"};
	for (size_t i = 0; i < sizeof sentences / sizeof *sentences; i++) {
		for (size_t s = 0; s < sizeof seeds / sizeof *seeds; s++)
			plant(sentences[i], seeds[s]);
	}
}

int main(void)
{
	test_honest();
	test_planted();
	return t_end();
}
