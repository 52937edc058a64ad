/* Runs the cases of every rule: a base, edits, and what is then found beside what is found in the base itself. See
 * tests/edit/edit.h for the edits.
 *
 *     base FILE
 *     beside FILE...                records that are given together with it; below the base
 *     complete STATE Y1 Y2          records of these years are declared complete, above the base; else of none
 *     as-of DATE                    the day that counts as today, above the base; else there is none
 *     set ...                       any number of edits
 *     add FILE                      a record that is given too, in this case alone; any number
 *     expect RULE PATH [NAME=VALUE]...   any number, in the order of the report; or: expect nothing; fix=TEXT is what it would
 *                               have there instead, with "_" for a blank, or "-" for nothing
 *     gone RULE PATH                a finding of the base that the edits end
 *     then add FILE                 what is above is a case of its own; what a record more changes follows
 *     set ...                       any number of edits of that record
 *     gone RULE PATH                all findings of rules on many records that it ends, and no others
 *     expect RULE PATH              all of these that it brings
 *     -- a comment, which begins the next case
 *
 * Cases of a rule of module `format` look at findings of that module only: what is wrong with the shape takes other
 * findings with it.
 *
 * The registry of the examples and tests/edit/registry.xml are in force, so that invented States and meetings are known.
 * Of a record beside the base its findings are told too. A base of waivers is in force.
 *
 * With --write FOLDER as the first arguments each case is written to a file there instead, as RULE-LINE.xml, for tests
 * that ask others what they think of it. With --messages the message of each rule is printed instead, as the first of
 * its own cases that raises it tells it: a block of its id, the English and each language, sorted by id. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../edit/edit.h"
#include "../edit/lines.h"
#include "decode.h"
#include "language.h"
#include "messages.h"
#include "report.h"

static struct session session;
static int passed, failed;
static struct date today; /* no date where a file of cases names none */
enum { OTHERS = 8 };
static struct buf others[OTHERS]; /* the records beside the base, then those that a case adds */
static uint32_t beside, added;    /* how many */
static struct complete complete;
static const char *folder; /* where cases are written; NULL where they are checked */
static struct buf *told; /* the messages of each rule, empty until a case raises it; NULL where cases are checked */
enum { LANGUAGES = 40 };
static struct catalog catalogs[LANGUAGES]; /* English, and every other language there is */
static int catalog_count;

struct one {
    const char *file;
    int line, at; /* where the case begins, and where we read */
    struct buf text, expected, found;
    struct buf usual; /* what is found in the base, a line each: "rule path" */
    struct buf gone;  /* of that, what the case says to be gone */
    struct buf all;   /* what is found now, in the same form */
    struct buf before,
        after; /* what is found without the record that "then" adds and with it: "rule path", a tab, and
                                 all that the finding says */
    bool then; /* it has been added, and edits are of it */
    struct str comment;
    uint32_t rule; /* that the file is named after */
    bool edits_good, begun;
    bool format_only;
    bool whole; /* the record could be read to its end */
};

static void fail(const struct one *c, const char *why, struct str what)
{
    printf("not ok %s:%d %.*s - %s: %.*s\n", c->file, c->line, (int)c->comment.len, c->comment.at, why,
           (int)what.len, what.at);
    failed++;
}

static void add_fix(struct buf *out, const struct fix *fix)
{
    if (!fix)
        buf_byte(out, '-');
    for (size_t i = 0; fix && i < fix->text.len; i++)
        buf_byte(out, fix->text.at[i] == ' ' ? '_' : fix->text.at[i]);
}

/* "rule path name=value ..." for each finding; of the arguments only those that the case names. */
static void add_finding(struct one *c, const struct finding *f, struct str expected)
{
    static const struct catalog english = { .language = "en" };
    struct voice voice = { &english, &session.registry };
    buf_text(&c->found, rules[f->rule].rule->id);
    buf_byte(&c->found, ' ');
    buf_str(&c->found, f->item);
    str_cut(&expected, ' ');
    str_cut(&expected, ' ');
    while (expected.len) {
        struct str word = str_cut(&expected, ' '), name = str_cut(&word, '=');
        const struct arg *a = args_find(f->args, f->arg_count, name);
        buf_byte(&c->found, ' ');
        buf_str(&c->found, name);
        buf_byte(&c->found, '=');
        if (str_is(name, "fix"))
            add_fix(&c->found, f->fix);
        else if (a && (a->type == ARG_TEXT || a->type == ARG_STATE))
            buf_str(&c->found, a->text);
        else if (a && a->type == ARG_AMOUNT) { /* "12m2": without the blank, at which a case would end it */
            amount_write(&c->found, (struct amount){ a->number, a->text });
            buf_str(&c->found, a->text);
        } else if (a)
            tell_arg(&c->found, &voice, a);
    }
    buf_byte(&c->found, '\n');
}

/* "rule path": what a finding is of. */
static struct str name_of(struct buf *out, const struct finding *f)
{
    out->len = 0;
    buf_text(out, rules[f->rule].rule->id);
    buf_byte(out, ' ');
    buf_str(out, f->item);
    return buf_all(out);
}

/* The rule that the file of cases is named after ("tests/rules/<id>/cases"); rule_count where it is none. */
static uint32_t rule_of(const char *file)
{
    for (uint32_t i = 0; i < rule_count; i++) {
        char path[200];
        snprintf(path, sizeof path, "tests/rules/%s/cases", rules[i].rule->id);
        if (strcmp(path, file) == 0)
            return i;
    }
    return rule_count;
}

static struct digest *digest_of(struct decoded *decoded, struct str text, const char *path, struct arena *arena)
{
    decode(decoded, text);
    struct source source = { .path = str_of(path),
                             .text = decoded->text,
                             .undecodable = decoded->undecodable,
                             .refused = decoded->refused };
    return session_check(&session, &source, arena);
}

/* Checks a text, with the record beside it, and calls back for every finding. */
static void each_finding(struct str text, void (*tell_one)(struct one *, const struct finding *), struct one *c)
{
    struct arena arena = { 0 };
    struct decoded decoded = { 0 }, more[OTHERS] = { 0 };
    struct digest *d[1 + OTHERS] = { digest_of(&decoded, text, "case.xml", &arena) };
    const char *const paths[OTHERS] = { "other.xml", "p", "q", "r", "s", "t", "u", "v" };
    for (uint32_t i = 0; i < beside + added; i++)
        d[1 + i] = digest_of(&more[i], buf_all(&others[i]), paths[i], &arena);
    uint32_t waivers = d[0]->kind == WAIVERS; /* which are in force, and no record */
    struct report report = { .registry = &session.registry,
                             .as_of = today,
                             .most = 1000,
                             .waiver_files = d,
                             .waiver_file_count = waivers,
                             .complete = &complete };
    report_make(&report, d + waivers, 1 + beside + added - waivers);
    c->whole = d[0]->whole;
    for (uint32_t n = 0; n < report.record_count; n++)
        for (uint32_t i = 0; i < report.records[n].judged.finding_count; i++) {
            const struct finding *f = &report.records[n].judged.findings[i];
            if (!c->format_only || strcmp(rules[f->rule].module, "format") == 0)
                tell_one(c, f);
        }
    report_free(&report);
    arena_free(&arena);
    decoded_free(&decoded);
    for (uint32_t i = 0; i < beside + added; i++)
        decoded_free(&more[i]);
}

static void note_usual(struct one *c, const struct finding *f)
{
    struct buf name = { 0 };
    buf_line(&c->usual, name_of(&name, f));
    buf_free(&name);
}

static bool load_languages(void)
{
    char code[3] = "";
    bool good = catalog_load(&catalogs[catalog_count++], "en");
    while (good && catalog_count < LANGUAGES && language_next(code))
        good = catalog_load(&catalogs[catalog_count++], code);
    return good;
}

/* The first message that a rule's own cases raise, in every language. */
static void collect(const struct one *c, const struct finding *f)
{
    if (f->rule != c->rule || told[f->rule].len)
        return;
    for (int i = 0; i < catalog_count; i++) {
        struct voice voice = { &catalogs[i], &session.registry };
        tell_finding(&told[f->rule], &voice, f);
        buf_byte(&told[f->rule], '\n');
    }
}

/* A block for each rule; a rule that none of the cases raised has failed. */
static void print_collected(void)
{
    for (uint32_t i = 0; i < rule_count; i++) {
        const char *id = rules[i].rule->id;
        if (told[i].len)
            printf("%s%s\n%.*s", i ? "\n" : "", id, (int)told[i].len, told[i].at);
        else
            printf("not ok %s - no case raises it\n", id);
        passed += told[i].len > 0;
        failed += told[i].len == 0;
        buf_free(&told[i]);
    }
}

static void note_found(struct one *c, const struct finding *f)
{
    struct buf name = { 0 };
    struct str expected = buf_all(&c->expected), rest = buf_all(&c->found);
    if (!lines_have(buf_all(&c->usual), name_of(&name, f)) || lines_have(expected, buf_all(&name))) {
        if (told)
            collect(c, f);
        while (rest.len) { /* the line of the case that stands where this one will */
            str_cut(&rest, '\n');
            str_cut(&expected, '\n');
        }
        add_finding(c, f, str_cut(&expected, '\n'));
    }
    buf_line(&c->all, buf_all(&name));
    buf_free(&name);
}

/* A line of its own for each finding, with all that it says. What is found in a record alone depends on no other one. */
static void note_whole(struct buf *out, const struct finding *f)
{
    if (!rules[f->rule].rule->on_corpus)
        return;
    static const struct catalog english = { .language = "en" };
    struct voice voice = { &english, &session.registry };
    struct buf name = { 0 }, said = { 0 };
    name_of(&name, f);
    buf_byte(&name, '\t');
    tell_finding(&said, &voice, f);
    for (size_t i = 0; i < said.len; i++)
        buf_byte(&name, said.at[i] == '\n' ? '\t' : said.at[i]);
    buf_line(out, buf_all(&name));
    buf_free(&name);
    buf_free(&said);
}

static void note_before(struct one *c, const struct finding *f)
{
    note_whole(&c->before, f);
}

static void note_after(struct one *c, const struct finding *f)
{
    note_whole(&c->after, f);
}

/* The findings of one list that the other has not are those that the case says: "rule path" of each. */
static bool differ_as_said(const struct one *c, struct str these, struct str those, struct str said,
                           const char *why)
{
    struct buf lines = { 0 }, names = { 0 };
    lines_beyond(these, those, &lines);
    struct str rest = buf_all(&lines);
    while (rest.len) {
        struct str line = str_cut(&rest, '\n');
        buf_line(&names, str_cut(&line, '\t'));
    }
    bool good = str_same(buf_all(&names), said);
    if (!good)
        fail(c, why, buf_all(&lines));
    buf_free(&lines);
    buf_free(&names);
    return good;
}

/* What is found in the base and no more must be what the case says to be gone. */
static bool gone_as_said(struct one *c)
{
    struct str usual = c->whole ? buf_all(&c->usual) : STR("");
    while (usual.len) {
        struct str one = str_cut(&usual, '\n');
        if (lines_have(buf_all(&c->all), one) != lines_have(buf_all(&c->gone), one))
            continue;
        fail(c, lines_have(buf_all(&c->gone), one) ? "still found" : "no more found", one);
        return false;
    }
    return true;
}

/* "tests/rules/<id>/cases" becomes "<folder>/<id>-<line>.xml". */
static void write_case(const struct one *c)
{
    char path[512];
    struct str rest = str_of(c->file), id = STR("");
    for (int i = 0; i < 3; i++)
        id = str_cut(&rest, '/');
    snprintf(path, sizeof path, "%s/%.*s-%03d.xml", folder, (int)id.len, id.at, c->line);
    FILE *f = fopen(path, "wb");
    if (!f || fwrite(c->text.at, 1, c->text.len, f) != c->text.len)
        fail(c, "cannot be written", str_of(path));
    else
        passed++;
    if (f)
        fclose(f);
}

/* What is found beside what is usual is what the case says. */
static void judge_case(struct one *c)
{
    c->found.len = c->all.len = 0;
    each_finding(buf_all(&c->text), note_found, c);
    if (!c->edits_good || told)
        return; /* told already */
    if (!str_same(buf_all(&c->found), buf_all(&c->expected))) {
        fail(c, "found", buf_all(&c->found));
    } else if (gone_as_said(c)) {
        printf("ok %s:%d %.*s\n", c->file, c->line, (int)c->comment.len, c->comment.at);
        passed++;
    }
}

/* What a record more ends and brings is what the case says, and nothing else. */
static void judge_change(struct one *c)
{
    if (!c->edits_good || told)
        return;
    c->after.len = 0;
    each_finding(buf_all(&c->text), note_after, c);
    struct str before = buf_all(&c->before), after = buf_all(&c->after);
    if (differ_as_said(c, before, after, buf_all(&c->gone), "ended by the record") &&
        differ_as_said(c, after, before, buf_all(&c->expected), "brought by the record")) {
        printf("ok %s:%d %.*s, then\n", c->file, c->line, (int)c->comment.len, c->comment.at);
        passed++;
    }
}

static void close_case(struct one *c)
{
    if (!c->begun)
        return;
    c->begun = false;
    if (folder)
        write_case(c);
    else if (c->then)
        judge_change(c);
    else
        judge_case(c);
}

/* Reads a record that is given with the base. */
static void take_other(struct one *c, struct str path)
{
    char name[512];
    snprintf(name, sizeof name, "%.*s", (int)path.len, path.at);
    if (beside + added == OTHERS || !edit_read(name, &others[beside + added]))
        fail(c, "no such record, or too many", path);
}

static void take_beside(struct one *c, struct str files)
{
    for (beside = 0; files.len; beside++)
        take_other(c, str_cut(&files, ' '));
}

static void take_complete(struct str line)
{
    struct str state = str_cut(&line, ' '), from = str_cut(&line, ' ');
    complete_add(&complete, state, from, line);
    complete_close(&complete);
}

/* Judges what the case says so far; what it says then is of the record added. */
static void take_then(struct one *c, struct str line)
{
    if (!str_is(str_cut(&line, ' '), "add") || c->then || !c->begun) {
        fail(c, "then is followed by add, once, behind what is found before", line);
        return;
    }
    if (!folder)
        judge_case(c);
    c->before.len = c->expected.len = c->gone.len = 0;
    each_finding(buf_all(&c->text), note_before, c);
    take_other(c, line);
    added++;
    c->then = true;
}

static void take_line(struct one *c, struct buf *base, struct str line)
{
    struct str rest = line, verb = str_cut(&rest, ' ');
    const char *why = "";
    if (str_is(verb, "as-of")) {
        if (!date_read(rest, &today))
            fail(c, "no such day", rest);
        return;
    }
    if (str_is(verb, "complete")) {
        take_complete(rest);
        return;
    }
    if (str_is(verb, "base") || str_is(verb, "beside")) {
        char path[512];
        close_case(c); /* what is usual is about to be that of another base */
        added = 0;
        snprintf(path, sizeof path, "%.*s", (int)rest.len, rest.at);
        if (str_is(verb, "beside"))
            take_beside(c, rest);
        else if (!edit_read(path, base))
            fail(c, "no such base", rest);
        c->usual.len = 0;
        each_finding(buf_all(base), note_usual, c);
        return;
    }
    if (str_is(verb, "--")) {
        close_case(c);
        c->comment = rest;
        return;
    }
    if (!line.len)
        return;
    if (!c->begun) {
        c->line = c->at;
        c->begun = c->edits_good = true;
        c->then = false;
        c->text.len = c->expected.len = c->gone.len = 0;
        added = 0;
        buf_str(&c->text, buf_all(base));
    }
    if (str_is(verb, "expect")) {
        if (c->then) {
            buf_line(&c->expected, rest);
        } else if (!str_is(rest, "nothing")) {
            buf_str(&c->expected, rest);
            buf_byte(&c->expected, '\n');
        }
    } else if (str_is(verb, "gone")) {
        buf_line(&c->gone, rest);
    } else if (str_is(verb, "add")) {
        take_other(c, rest);
        added++;
    } else if (str_is(verb, "then")) {
        take_then(c, rest);
    } else if (!edit_apply(&session, c->then ? &others[beside + added - 1] : &c->text, line, &why)) {
        c->edits_good = false;
        fail(c, why, line);
    }
}

static void run_file(const char *path)
{
    struct buf cases = { 0 }, base = { 0 };
    struct one c = { .file = path, .rule = rule_of(path) };
    c.format_only = c.rule < rule_count && strcmp(rules[c.rule].module, "format") == 0;
    beside = added = 0;
    complete_free(&complete);
    today = (struct date){ 0 };
    if (!edit_read(path, &cases)) {
        printf("not ok %s - cannot be read\n", path);
        failed++;
        return;
    }
    struct str rest = buf_all(&cases);
    while (rest.len) {
        struct str line = str_cut(&rest, '\n');
        c.at++;
        take_line(&c, &base, line);
    }
    close_case(&c);
    buf_free(&cases);
    buf_free(&base);
    buf_free(&c.text);
    buf_free(&c.expected);
    buf_free(&c.found);
    buf_free(&c.usual);
    buf_free(&c.gone);
    buf_free(&c.all);
    buf_free(&c.before);
    buf_free(&c.after);
}

static const char *const invented[] = { "samples/examples/registry.xml", "tests/edit/registry.xml" };

/* A registry of invented States, over the one that is built in. */
static bool know_invented(const char *path, struct buf *text, struct arena *arena)
{
    struct remarks remarks = { 0 };
    if (!edit_read(path, text))
        return false;
    struct source source = { .path = str_of(path), .text = buf_all(text) };
    return session_overlay(&session, &source, arena, &remarks);
}

int main(int argc, char **argv)
{
    const char *broken = "invented States";
    struct buf texts[2] = { 0 };
    struct arena arena = { 0 };
    if (!session_open(&session, &default_limits, EVERY_KIND, &broken) ||
        !know_invented(invented[0], &texts[0], &arena) || !know_invented(invented[1], &texts[1], &arena)) {
        printf("not ok session - %s\n", broken);
        return 1;
    }
    int first = 1;
    if (argc > 2 && strcmp(argv[1], "--write") == 0) {
        folder = argv[2];
        first = 3;
    } else if (argc > 1 && strcmp(argv[1], "--messages") == 0) {
        told = calloc(rule_count, sizeof *told);
        first = 2;
        if (!told || !load_languages())
            printf("not ok catalogue - cannot be loaded\n");
    }
    for (int i = first; i < argc; i++)
        run_file(argv[i]);
    if (told)
        print_collected();
    while (catalog_count)
        catalog_free(&catalogs[--catalog_count]);
    free(told);
    session_close(&session);
    arena_free(&arena);
    buf_free(&texts[0]);
    buf_free(&texts[1]);
    for (int i = 0; i < OTHERS; i++)
        buf_free(&others[i]);
    complete_free(&complete);
    return failed > 0 || passed == 0;
}
