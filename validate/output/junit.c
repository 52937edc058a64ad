/* The report as JUnit XML, as Jenkins, GitLab and others read it: a suite is a record, a case is a finding of severity error or
 * warning that is neither waived nor known; a record without one is a case that passed. With `verbose` a case is a rule, with the reason where
 * it was skipped. A record that could not be checked by a fault of the program is an error. */
#include "escape.h"
#include "findings_told.h"
#include "format.h"
#include "rule.h"

struct tally {
    uint32_t tests, failures, errors, skipped;
};

/* A suite that is being written: its cases, and how many there are of which. */
struct suite {
    struct buf cases, text;
    const struct voice *voice;
    struct tally tally;
};

static void put_number(struct buf *out, const char *name, uint32_t number)
{
    buf_byte(out, ' ');
    buf_text(out, name);
    buf_text(out, "=\"");
    buf_number(out, number);
    buf_byte(out, '"');
}

static void put_tally(struct buf *out, const struct tally *t)
{
    put_number(out, "tests", t->tests);
    put_number(out, "failures", t->failures);
    put_number(out, "errors", t->errors);
    put_number(out, "skipped", t->skipped);
}

static void begin_case(struct suite *s, struct str name, const char *of)
{
    s->tally.tests++;
    buf_text(&s->cases, "    <testcase");
    escape_attribute(&s->cases, "name", name);
    escape_attribute(&s->cases, "classname", str_of(of));
}

/* What is told of a finding, a line each. */
static void put_details(struct suite *s, struct str path, const struct finding *f)
{
    struct buf *t = &s->text;
    t->len = 0;
    buf_str(t, path);
    buf_byte(t, ':');
    buf_number(t, f->place.line);
    buf_byte(t, ':');
    buf_number(t, f->place.column);
    buf_byte(t, '\n');
    tell_item(t, s->voice, f);
    buf_byte(t, '\n');
    tell_basis(t, s->voice, f);
    buf_byte(t, '\n');
    tell_help(t, s->voice, f);
    escape(&s->cases, ESCAPE_XML, buf_all(t));
}

static void put_failure(struct suite *s, struct str path, const struct finding *f)
{
    s->text.len = 0;
    tell_finding(&s->text, s->voice, f);
    buf_text(&s->cases, "      <failure");
    escape_attribute(&s->cases, "message", buf_all(&s->text));
    escape_attribute(&s->cases, "type", str_of(severity_name(f->severity)));
    buf_byte(&s->cases, '>');
    put_details(s, path, f);
    buf_text(&s->cases, "</failure>\n");
}

static bool counts(const struct finding *f)
{
    return f->severity >= WARNING && finding_counts(f);
}

/* "extension-date decisions/extension[TCD.4]/new-deadline/@date" */
static void put_finding(struct suite *s, struct str path, const struct finding *f)
{
    s->text.len = 0;
    buf_text(&s->text, rules[f->rule].rule->id);
    buf_byte(&s->text, ' ');
    buf_str(&s->text, f->item);
    begin_case(s, buf_all(&s->text), rules[f->rule].module);
    buf_text(&s->cases, ">\n");
    s->tally.failures++;
    put_failure(s, path, f);
    buf_text(&s->cases, "    </testcase>\n");
}

static void put_skipped(struct suite *s, const struct reason *reason)
{
    s->tally.skipped++;
    s->text.len = 0;
    tell_reason(&s->text, s->voice, reason);
    buf_text(&s->cases, ">\n      <skipped");
    escape_attribute(&s->cases, "message", buf_all(&s->text));
    buf_text(&s->cases, "/>\n    </testcase>\n");
}

static void put_rule(struct suite *s, const struct digest *d, uint32_t rule)
{
    uint32_t failures = 0;
    struct reason reason;
    begin_case(s, str_of(rules[rule].rule->id), rules[rule].module);
    for (uint32_t i = 0; i < d->finding_count; i++)
        if (d->findings[i].rule == rule && counts(&d->findings[i])) {
            buf_text(&s->cases, failures++ ? "" : ">\n");
            put_failure(s, d->path, &d->findings[i]);
        }
    s->tally.failures += failures > 0;
    if (failures)
        buf_text(&s->cases, "    </testcase>\n");
    else if (report_reason(d, rule, &reason))
        put_skipped(s, &reason);
    else
        buf_text(&s->cases, "/>\n");
}

static void put_cases(struct suite *s, const struct report *r, const struct report_record *record)
{
    const struct digest *d = &record->judged;
    struct arg path = arg_text("path", d->path);
    if (report_lost(record)) {
        s->tally.errors++;
        s->text.len = 0;
        tell_phrase(&s->text, s->voice, "check/not-checked", &path, 1);
        begin_case(s, d->path, "treatylint");
        buf_text(&s->cases, ">\n      <error");
        escape_attribute(&s->cases, "message", buf_all(&s->text));
        buf_text(&s->cases, "/>\n    </testcase>\n");
        return;
    }
    for (uint32_t i = 0; i < rule_count && r->verbose; i++)
        put_rule(s, d, i);
    for (uint32_t i = 0; i < d->finding_count && !r->verbose; i++)
        if (counts(&d->findings[i]))
            put_finding(s, d->path, &d->findings[i]);
    if (!s->tally.tests) {
        begin_case(s, d->path, "treatylint");
        buf_text(&s->cases, "/>\n");
    }
}

static void put_suite(struct buf *out, struct tally *sum, const struct report *r,
                      const struct report_record *record, const struct voice *v)
{
    struct suite s = { .voice = v };
    put_cases(&s, r, record);
    buf_text(out, "  <testsuite");
    escape_attribute(out, "name", record->given->path);
    put_tally(out, &s.tally);
    buf_text(out, ">\n");
    buf_str(out, buf_all(&s.cases));
    buf_text(out, "  </testsuite>\n");
    sum->tests += s.tally.tests;
    sum->failures += s.tally.failures;
    sum->errors += s.tally.errors;
    sum->skipped += s.tally.skipped;
    buf_free(&s.cases);
    buf_free(&s.text);
}

static void report(struct buf *out, struct report *r, const struct voice *v)
{
    struct buf suites = { 0 };
    struct tally sum = { 0 };
    for (uint32_t i = 0; i < r->record_count; i++)
        if (!r->records[i].beside ||
            r->records[i].judged.finding_count) /* waivers in force are no record that is checked */
            put_suite(&suites, &sum, r, &r->records[i], v);
    buf_text(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"treatylint\"");
    put_tally(out, &sum);
    buf_text(out, ">\n");
    buf_str(out, buf_all(&suites));
    buf_text(out, "</testsuites>\n");
    buf_free(&suites);
}

const struct format format_junit = { .name = "junit", .report = report };
