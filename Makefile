# treatylint: builds build/treatylint and runs its tests. The folders are the registry: a rule, an output format, a
# summary, a language or an embedded file is added by adding its file.
#
#   make          the program
#   make install  the program, the schemas and what to read, below PREFIX (/usr/local); make uninstall takes them away
#   make dist     the sources of the last commit, build/treatylint-VERSION.tar.gz
#   make test     every test once
#   make lint     what clang, clang-tidy, cppcheck and shellcheck find: nothing
#   make browser  the pages in headless Chromium, formats and workflows read by others
#   make bench    the figures of many records, against xmllint
#   make reproducible  whether the program built in another folder has the same bytes
#   make long     what takes long: sanitizers, fuzzing, valgrind, coverage, a build once more, bench
#   make bless    rewrites the golden outputs; read the diff
#   make messages brings the translations in line with the English; LANGUAGE=fr begins one
#   make format-reference   the record format as a page, build/format-reference.html
#
# BUILD names the folder for everything that is made; SANITIZE=1 builds with ASan and UBSan. DESTDIR stands before PREFIX while a package
# is made of what is installed; the program does not know of it.

BUILD   ?= build
CC      ?= cc
PKGS    := libxml-2.0 libxslt libexslt nettle libpcre2-8
WARN    := -std=c11 -Wall -Wextra -Wshadow -Wconversion -Wmissing-prototypes -Wvla -Wformat=2 -Werror
# gcc looks across the files when it links the program; ACROSS= leaves that out, for one who changes files. The objects hold both, so that
# the tests, which are many, link at once.
ACROSS  := -flto=auto -ffat-lto-objects -fno-plt
CFLAGS  ?= $(if $(SANITIZE),-O2,-O3 $(if $(findstring clang,$(CC)),,$(ACROSS))) -g
ROOMS   := validate/core validate/output validate/cli transform
ifdef SANITIZE
EXTRA   += -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
endif
# Two builds give the same bytes, in whatever folders: paths are told from the root of the tree.
export PWD := $(CURDIR)
ALL     := $(WARN) $(CFLAGS) $(EXTRA) '-ffile-prefix-map=$(CURDIR)=.' '-ffile-prefix-map=$(BUILD)/=build/' $(shell pkg-config --cflags $(PKGS)) $(addprefix -I,$(ROOMS))
LIBS    := $(shell pkg-config --libs $(PKGS))
BOXED   := $(shell pkg-config --libs libseccomp)

CORE      := $(sort $(wildcard validate/core/*.c))
RULES     := $(sort $(wildcard validate/rules/*/*.c))
SUMMARIES := $(sort $(wildcard validate/summaries/*.c))
PARTS     := $(sort $(wildcard validate/summaries/parts/*.c))
OUTPUT    := $(sort $(wildcard validate/output/*.c))
CLI       := $(sort $(wildcard validate/cli/*.c))
TRANSFORM := $(sort $(wildcard transform/*.c))
EMBED     := $(sort $(wildcard schema/*.xsd schema/treatylint.xml schema/registry/*.xml transform/summary/*.xsl transform/messages/*.xlf validate/cli/shells/*))
CASES     := $(sort $(wildcard tests/rules/*/cases))

object     = $(patsubst %.c,$(BUILD)/obj/%.o,$(1))
GENERATED := $(BUILD)/obj/rules.o $(BUILD)/obj/summaries.o $(BUILD)/obj/formats.o $(BUILD)/obj/embedded.o
LIBRARY   := $(call object,$(CORE) $(RULES) $(SUMMARIES) $(PARTS) $(OUTPUT) $(TRANSFORM)) $(GENERATED)

.PHONY: all install uninstall dist reproducible format-reference messages test lint browser bench coverage valgrind long bless fuzz fuzz-one clean FORCE
all: $(BUILD)/treatylint

$(BUILD)/treatylint: $(call object,$(CLI)) $(LIBRARY)
	@echo "  CC  $@"; $(CC) $(ALL) -o $@ $^ $(LIBS) $(BOXED)

$(BUILD)/obj/validate/cli/%.o: ALL += -D_XOPEN_SOURCE=700
$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	@echo "  CC  $@"; $(CC) $(ALL) -MMD -MP -c -o $@ $<
$(BUILD)/obj/%.o: $(BUILD)/%.c
	@echo "  CC  $@"; $(CC) $(ALL) -I$(BUILD) -MMD -MP -c -o $@ $<

# A list is made again when a file comes or goes.
$(BUILD)/lists: FORCE
	@mkdir -p $(BUILD)/obj
	@echo '$(RULES) $(SUMMARIES) $(OUTPUT) $(EMBED) $(CASES)' | cmp -s - $@ || echo '$(RULES) $(SUMMARIES) $(OUTPUT) $(EMBED) $(CASES)' > $@

# The rules, sorted by id, each with its module: the name of its folder; and a hash of all that digests of records come
# from. $(1): where the list goes, $(2): the rules.
JUDGES := $(CORE) validate/cli/decode.c $(sort $(wildcard validate/core/*.h schema/*.xsd))
define rule-list
$(1)/rules.c: $(BUILD)/lists $(2) $(JUDGES) Makefile
	@mkdir -p $(1)
	@{ echo '#include "rule.h"'; \
	for f in $(2); do i=$$$$(basename $$$$f .c); echo "$$$$i $$$$(basename $$$$(dirname $$$$f))"; done | LC_ALL=C sort > $(1)/rules.txt; \
	sed 's/\([^ ]*\) .*/extern const struct rule rule_\1;/; s/-/_/g' $(1)/rules.txt; \
	echo 'const struct rule_entry rules[] = {'; \
	while read i m; do echo "    { &rule_$$$$(echo $$$$i | tr - _), \"$$$$m\" },"; done < $(1)/rules.txt; \
	echo '};'; echo 'const uint32_t rule_count = sizeof rules / sizeof *rules;'; \
	echo "const char rules_hash[] = \"$$$$(cat $(2) $(JUDGES) | sha256sum | cut -c 1-64)\";"; } > $$@
endef
$(eval $(call rule-list,$(BUILD),$(RULES)))

# A list of what the files of a folder end in: $(1) the noun, $(2) its plural, $(3) the files.
define list
$(BUILD)/$(2).c: $(BUILD)/lists Makefile
	@{ echo '#include "$(1).h"'; \
	for f in $(3); do echo "extern const struct $(1) $(1)_$$$$(basename $$$$f .c | tr - _);"; done; \
	echo 'const struct $(1) *const $(2)[] = {'; \
	for f in $(3); do echo "    &$(1)_$$$$(basename $$$$f .c | tr - _),"; done; \
	echo '};'; echo 'const uint32_t $(1)_count = sizeof $(2) / sizeof *$(2);'; } > $$@
endef
$(eval $(call list,summary,summaries,$(SUMMARIES)))
$(eval $(call list,format,formats,$(OUTPUT)))

# The embedded files, sorted by path, as arrays of bytes. $(1): where the list goes, $(2): files that stand there and not in
# the tree.
define embed-list
$(1)/embedded.c: $(BUILD)/lists $(EMBED) $(CASES) $(2:%=$(1)/%) Makefile
	@mkdir -p $(1)
	@{ echo '#include "embedded.h"'; n=0; for f in $(sort $(EMBED) $(CASES) $(2)); do n=$$$$((n + 1)); p=$$$$f; [ -e $$$$p ] || p=$(1)/$$$$f; \
	echo "static const unsigned char file_$$$$n[] = {"; od -An -v -tu1 $$$$p | sed 's/  */,/g; s/^,//; s/$$$$/,/'; echo '};'; done; \
	echo 'const struct embedded embedded_files[] = {'; n=0; \
	for f in $(sort $(EMBED) $(CASES) $(2)); do n=$$$$((n + 1)); echo "    { \"$$$$f\", file_$$$$n, sizeof file_$$$$n },"; done; \
	echo '};'; echo 'const size_t embedded_count = sizeof embedded_files / sizeof *embedded_files;'; } > $$@
endef
$(eval $(call embed-list,$(BUILD),))

# Pages of the manual and completions, which the program writes of its own tables.
PAGES       := $(BUILD)/man/treatylint.1 $(patsubst validate/cli/cmd_%.c,$(BUILD)/man/treatylint-%.1,$(wildcard validate/cli/cmd_*.c))
COMPLETIONS := $(BUILD)/completions/bash/treatylint $(BUILD)/completions/zsh/_treatylint $(BUILD)/completions/fish/treatylint.fish
$(BUILD)/man/treatylint.1: $(BUILD)/treatylint
	@mkdir -p $(@D)
	@echo "  MAN  $@"; $< manual > $@
$(BUILD)/man/treatylint-%.1: $(BUILD)/treatylint
	@mkdir -p $(@D)
	@echo "  MAN  $@"; $< manual $* > $@
$(COMPLETIONS): $(BUILD)/treatylint
	@mkdir -p $(@D)
	@echo "  COMPLETION  $@"; $< completion $(notdir $(@D)) > $@

# Installing. $(1) is what to do, put or take; each line says of some files the folder below PREFIX, the mode, and where they are.
define installed
$(call $(1),bin,755,$(BUILD)/treatylint)
$(call $(1),share/treatylint/schema,644,$(sort $(wildcard schema/*.xsd)) schema/catalog.xml schema/treatylint.xml schema/report.schema.json)
$(call $(1),share/doc/treatylint,644,README.md CHANGELOG.md LICENSE)
$(call $(1),share/man/man1,644,$(PAGES))
$(call $(1),share/bash-completion/completions,644,$(filter %bash/treatylint,$(COMPLETIONS)))
$(call $(1),share/zsh/site-functions,644,$(filter %/_treatylint,$(COMPLETIONS)))
$(call $(1),share/fish/vendor_completions.d,644,$(filter %.fish,$(COMPLETIONS)))
endef
put  = @echo "  INSTALL  $$DESTDIR$$PREFIX/$(1)"; install -d -m 755 "$$DESTDIR$$PREFIX/$(1)" && install -m $(2) $(3) "$$DESTDIR$$PREFIX/$(1)"
take = @cd "$$DESTDIR$$PREFIX/$(1)" 2> /dev/null || exit 0; rm -f $(notdir $(3)); cd ..; $(if $(findstring treatylint,$(1)),rmdir "$$OLDPWD" 2> /dev/null ||) :

PREFIX  ?= /usr/local
DESTDIR ?=
export PREFIX DESTDIR
install: all $(PAGES) $(COMPLETIONS)
	$(call installed,put)
uninstall:
	$(call installed,take)
	@rmdir "$$DESTDIR$$PREFIX/share/treatylint" 2> /dev/null || :

# The sources of the last commit, as git has them: the same bytes on every machine, whatever the settings of git there.
VERSION := $(shell sed -n 's/^.define TL_VERSION "\(.*\)"/\1/p' validate/core/version.h)
PACKED  := $(BUILD)/treatylint-$(VERSION).tar.gz
dist:
	@[ -e .git ] || { echo "make dist: the sources are packed from the git repository, and this is none" >&2; exit 2; }
	@git diff --quiet HEAD || echo "make dist: what is not committed is left out" >&2
	@mkdir -p $(BUILD) && git -c core.autocrlf=false -c core.eol=lf -c core.attributesFile=/dev/null -c tar.umask=0022 \
	    archive --format=tar --prefix=treatylint-$(VERSION)/ -o $(PACKED:.gz=) HEAD && gzip -nf9 $(PACKED:.gz=) && echo "  DIST  $(PACKED)"

# The same program once more, in another folder.
reproducible: all
	@TREATYLINT_BUILD=$(BUILD) python3 tests/cli/reproducible.py $(BUILD)/treatylint

# The record format as a page, from the schemas alone.
REFERENCE := $(BUILD)/format-reference.html
format-reference: $(REFERENCE)
$(REFERENCE): transform/reference/format.xsl $(wildcard schema/*.xsd)
	@mkdir -p $(@D)
	@echo "  XSLT  $@"; xsltproc --nonet -o $@ $< schema/kinds.xsd

# Tests. Each program in tests/unit is linked with the library and prints its lines; the others are scripts.
UNITS   := $(patsubst tests/unit/%.c,$(BUILD)/tests/%,$(filter-out tests/unit/rules.c,$(wildcard tests/unit/*.c)))
SCRIPTS := $(sort $(wildcard tests/structure/*.py tests/schema/*.py tests/spans/*.py tests/cli/*.py))
FORTEST := $(call object,$(wildcard tests/edit/*.c) validate/cli/decode.c) $(LIBRARY)

$(BUILD)/obj/tests/%.o: ALL += -D_XOPEN_SOURCE=700 -Wno-missing-field-initializers
$(BUILD)/tests/%: $(BUILD)/obj/tests/unit/%.o $(FORTEST)
	@mkdir -p $(@D)
	@echo "  CC  $@"; $(CC) $(ALL) -fno-lto -o $@ $^ $(LIBS) -lcmocka
$(BUILD)/tests/dump: $(BUILD)/obj/tests/spans/dump.o $(FORTEST)
	@mkdir -p $(@D)
	@echo "  CC  $@"; $(CC) $(ALL) -fno-lto -o $@ $^ $(LIBS)

$(BUILD)/tests/mutants: $(call object,$(wildcard tests/mutants/*.c)) $(FORTEST)
	@mkdir -p $(@D)
	@echo "  CC  $@"; $(CC) $(ALL) -fno-lto -o $@ $^ $(LIBS)

# Translations: what there is to translate is printed by a program.
ENGLISH := $(BUILD)/tests/english
$(ENGLISH): $(BUILD)/obj/tests/catalogs/english.o $(FORTEST)
	@mkdir -p $(@D)
	@echo "  CC  $@"; $(CC) $(ALL) -fno-lto -o $@ $^ $(LIBS)
messages: $(ENGLISH)
	@python3 tests/catalogs/catalogs.py $(ENGLISH) transform/messages $(LANGUAGE)

# The program with a rule that does what no rule may, workers that answer what none does, and a language more.
PLANTED := $(BUILD)/tests/planted
LANGUAGE_MORE := transform/messages/xx.xlf
$(BUILD)/planted/$(LANGUAGE_MORE): $(ENGLISH) $(wildcard tests/catalogs/*.py)
	@mkdir -p $(@D)
	@python3 tests/catalogs/marked.py $(ENGLISH) $@
$(eval $(call rule-list,$(BUILD)/planted,$(RULES) tests/planted/planted.c))
$(eval $(call embed-list,$(BUILD)/planted,$(LANGUAGE_MORE)))
$(BUILD)/obj/planted/%.o: $(BUILD)/planted/%.c
	@mkdir -p $(@D)
	@echo "  CC  $@"; $(CC) $(ALL) -MMD -MP -c -o $@ $<
$(PLANTED): $(call object,$(wildcard tests/planted/*.c) $(CLI)) $(BUILD)/obj/planted/rules.o $(BUILD)/obj/planted/embedded.o \
    $(filter-out $(BUILD)/obj/rules.o $(BUILD)/obj/embedded.o,$(LIBRARY))
	@mkdir -p $(@D)
	@echo "  CC  $@"; $(CC) $(ALL) -fno-lto -Wl,--wrap=write -o $@ $^ $(LIBS) $(BOXED)

SAMPLES := $(sort $(wildcard samples/*/*.xml samples/*/*/*.xml))
MUTANTS := $(BUILD)/tests/mutants tests/mutants/survivors tests/mutants/pairs samples/examples/registry.xml $(SAMPLES)
test: all $(REFERENCE) $(UNITS) $(ENGLISH) $(BUILD)/tests/rules $(BUILD)/tests/dump $(BUILD)/tests/mutants $(PLANTED)
	@TREATYLINT_BUILD=$(BUILD) python3 tests/run.py $(UNITS) "$(MUTANTS)" "$(BUILD)/tests/rules $(CASES)" $(SCRIPTS)

bless: all $(BUILD)/tests/rules
	@TREATYLINT_BUILD=$(BUILD) python3 tests/cli/golden.py --bless
	@TREATYLINT_BUILD=$(BUILD) python3 tests/cli/messages.py --bless
	@git diff --stat -- tests/cli/golden tests/rules/messages.txt

# Fuzzing: each target in tests/fuzz, built with clang's libFuzzer and sanitizers, for SECONDS each. What a target has
# learned stays in build-fuzz/corpus; a crash is left there too.
SECONDS ?= 10
TARGETS := $(sort $(wildcard tests/fuzz/*.c))

fuzz:
	@for t in $(basename $(notdir $(TARGETS))); do $(MAKE) --no-print-directory fuzz-one TARGET=$$t || exit 1; done

fuzz-one: BUILD = build-fuzz
fuzz-one:
	@$(MAKE) --no-print-directory -j2 BUILD=build-fuzz CC=clang SANITIZE=1 CFLAGS='-O1 -g -fsanitize=fuzzer-no-link' \
	    FUZZ=$(TARGET) build-fuzz/$(TARGET)
	@mkdir -p build-fuzz/corpus/$(TARGET) build-fuzz/seeds && for f in $(SAMPLES); do cp $$f build-fuzz/seeds/$$(echo $$f | tr / -); done
	@cd build-fuzz && ./$(TARGET) -max_total_time=$(SECONDS) -max_len=60000 -timeout=20 -rss_limit_mb=4096 -verbosity=0 \
	    -print_final_stats=1 -dict=../tests/fuzz/names.dict corpus/$(TARGET) seeds > $(TARGET).log 2>&1 \
	    && echo "ok fuzz $(TARGET), $$(sed -n 's/stat::number_of_executed_units: *//p' $(TARGET).log) inputs in $(SECONDS) s" \
	    || { tail -40 $(TARGET).log; echo "not ok fuzz $(TARGET)"; exit 1; }

ifdef FUZZ
$(BUILD)/$(FUZZ): $(BUILD)/obj/tests/fuzz/$(FUZZ).o $(FORTEST)
	@echo "  CC  $@"; $(CC) $(ALL) -fsanitize=fuzzer -o $@ $^ $(LIBS)
endif

# Linters. What one of them says wrongly is argued away in place.
SOURCES := $(sort $(wildcard validate/*/*.c validate/*/*/*.c transform/*.c))
INCLUDE := $(addprefix -I,$(ROOMS)) $(shell pkg-config --cflags $(PKGS))

lint:
	@$(MAKE) --no-print-directory -j2 BUILD=build-clang CC=clang CFLAGS=-O0
	@cppcheck -q -j 2 --std=c11 --enable=warning,style,performance,portability --inline-suppr --error-exitcode=1 \
	    --suppress=missingIncludeSystem $(addprefix -I,$(ROOMS)) $(SOURCES)
	@printf '%s\n' $(SOURCES) | xargs -P 2 -n 12 sh -c \
	    'clang-tidy --quiet "$$@" -- -std=c11 -D_XOPEN_SOURCE=700 $(INCLUDE) 2> /dev/null || exit 255' lint
	@shellcheck .ci/run $(wildcard .github/actions/*/*.sh)
	@echo "no warning of clang, clang-tidy, cppcheck, shellcheck"

browser: all $(REFERENCE) $(ENGLISH)
	@cd tests/browser && npm install --no-audit --no-fund --no-package-lock --loglevel=error > /dev/null
	@TREATYLINT_BUILD=$(BUILD) python3 tests/run.py $(filter-out %/look.mjs,$(sort $(wildcard tests/browser/*.mjs)))

# Figures against xmllint over generated corpora: a quarter of an hour; QUICK=1 rough ones, in two minutes; PAIRS how many.
bench: all
	@TREATYLINT_BUILD=$(BUILD) python3 tests/bench/bench.py $(QUICK:%=--quick) $(PAIRS:%=--pairs %)

coverage:
	@$(MAKE) --no-print-directory -j2 test BUILD=build-coverage CFLAGS='-O0 -g --coverage -DTL_COVERAGE'
	@gcovr -r . --exclude 'tests/' --exclude 'build' --object-directory build-coverage --gcov-ignore-parse-errors -s \
	    | tail -n 45

VALGRIND := valgrind -q --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite \
    --suppressions=tests/valgrind.supp
valgrind: all $(UNITS) $(BUILD)/tests/rules
	@for t in $(UNITS) "$(BUILD)/tests/rules $(CASES)" "$(BUILD)/treatylint check --sandbox=off samples/10msp" "$(BUILD)/treatylint check --sandbox=off samples/examples" \
	    "$(BUILD)/treatylint summary decisions --sandbox=off -o /dev/null samples/10msp" "$(BUILD)/treatylint deadlines --sandbox=off samples/10msp" \
	    "$(BUILD)/treatylint explain extension" "$(BUILD)/treatylint manual check" "$(BUILD)/treatylint check --sandbox=off --diff samples/examples" \
	    "$(BUILD)/treatylint diff --sandbox=off samples/10msp/meeting-report.xml samples/10msp/meeting-report.xml" \
	    "$(BUILD)/treatylint registry update --sandbox=off --from samples/10msp/meeting-report.xml"; do \
	    $(VALGRIND) $$t > $(BUILD)/valgrind.log 2>&1 || { tail -n 40 $(BUILD)/valgrind.log; exit 1; }; done
	@echo "nothing found by valgrind"

long:
	@$(MAKE) --no-print-directory -j2 test BUILD=build-asan SANITIZE=1
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory valgrind
	@$(MAKE) --no-print-directory coverage
	@$(MAKE) --no-print-directory reproducible
	@$(MAKE) --no-print-directory fuzz SECONDS=300
	@$(MAKE) --no-print-directory bench

clean:
	rm -rf build build-*

-include $(shell find $(BUILD)/obj -name '*.d' 2>/dev/null)
.SECONDARY:
