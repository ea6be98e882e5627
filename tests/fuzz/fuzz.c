/* libFuzzer's program; ROSTER_FUZZER names what it runs. tests/fuzz/run.sh builds it. */
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const struct fuzzer *fuzzer;
	if (!fuzzer)
		fuzzer = fuzzer_find(getenv("ROSTER_FUZZER"));
	if (!fuzzer) {
		fputs("ROSTER_FUZZER names no fuzzer\n", stderr);
		exit(2);
	}
	fuzzer->run((struct str){(const char *)data, n});
	return 0;
}
