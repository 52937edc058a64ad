/* treatylint explain: what a rule says, on which legal basis, one case that raises it and one that does not. */
#include "command.h"
#include "embedded.h"
#include "rule.h"

struct page {
    struct buf out;
    struct voice voice;
    const struct rule *rule;
};

static const struct rule_entry *find_rule(const char *id)
{
    for (uint32_t i = 0; i < rule_count; i++)
        if (strcmp(rules[i].rule->id, id) == 0)
            return &rules[i];
    return NULL;
}

static void head(struct page *p, const char *phrase)
{
    buf_byte(&p->out, '\n');
    buf_str(&p->out, say(&p->voice, phrase));
    buf_byte(&p->out, '\n');
}

static void line(struct page *p, struct str text)
{
    buf_text(&p->out, "  ");
    buf_str(&p->out, text);
    buf_byte(&p->out, '\n');
}

/* A text of the rule itself, in the language of the run. */
static void own_text(struct page *p, const char *phrase, const char *part, const char *english)
{
    struct buf id = { 0 };
    buf_text(&id, p->rule->id);
    buf_text(&id, part);
    head(p, phrase);
    line(p, say_or(&p->voice, buf_all(&id), str_of(english)));
    buf_free(&id);
}

static struct str coded(struct page *p, const char *folder, struct str code, struct str otherwise)
{
    struct buf id = { 0 };
    buf_text(&id, folder);
    buf_str(&id, code);
    struct str text = say_or(&p->voice, buf_all(&id), otherwise);
    buf_free(&id);
    return text;
}

static struct str coded_phrase(struct page *p, const char *folder, struct str code)
{
    struct buf id = { 0 };
    buf_text(&id, folder);
    buf_str(&id, code);
    struct str text = say_id(&p->voice, buf_all(&id));
    buf_free(&id);
    return text;
}

static void kinds(struct page *p)
{
    head(p, "explain/kinds");
    for (unsigned bit = 1; bit && bit <= p->rule->kinds; bit <<= 1)
        if (p->rule->kinds & bit)
            line(p, coded_phrase(p, "kind/", str_of(kind_name((enum kind)bit))));
}

static void basis(struct page *p)
{
    struct str ids = str_of(p->rule->basis);
    head(p, "explain/basis");
    while (ids.len) {
        const struct requirement *r = registry_requirement(p->voice.registry, str_cut(&ids, ' '));
        struct buf text = { 0 }, citation = { 0 };
        if (!r)
            continue;
        tell_citation(&citation, &p->voice, r);
        struct arg args[] = {
            arg_term("citation", STR(""), buf_all(&citation)),
            arg_term("force", STR(""), coded_phrase(p, "force/", force_name(r->force))),
            arg_term("certainty", STR(""), coded_phrase(p, "certainty/", certainty_name(r->certainty))),
            arg_term("text", STR(""), coded(p, "requirement/", r->id, r->text)),
        };
        tell_phrase(&text, &p->voice, "explain/requirement", args, 4);
        line(p, buf_all(&text));
        buf_free(&text);
        buf_free(&citation);
    }
}

/* Takes the next case off the text: up to a line that begins with "--". */
static struct str take_case(struct str *rest)
{
    struct str whole = { rest->at, 0 };
    while (rest->len) {
        struct str before = *rest, one = str_cut(rest, '\n');
        if (str_starts(one, "--"))
            return (struct str){ whole.at, (size_t)(before.at - whole.at) };
    }
    whole.len = (size_t)(rest->at - whole.at);
    return whole;
}

static bool expects(struct str lines, const char *what)
{
    while (lines.len) {
        struct str words = str_cut(&lines, '\n');
        if (str_is(str_cut(&words, ' '), "expect") && str_is(str_cut(&words, ' '), what))
            return true;
    }
    return false;
}

/* The first case of the rule that expects this, as the edit of a sample that it is. */
static void one_case(struct page *p, const char *phrase, const char *expected)
{
    struct buf path = { 0 };
    buf_text(&path, "tests/rules/");
    buf_text(&path, p->rule->id);
    buf_add(&path, "/cases", sizeof "/cases");
    struct str rest = embedded_file(path.at), base = rest;
    struct str first = str_cut(&base, '\n');
    buf_free(&path);
    while (rest.len) {
        struct str lines = take_case(&rest);
        if (!expects(lines, expected))
            continue;
        head(p, phrase);
        line(p, first);
        while (lines.len) {
            struct str one = str_cut(&lines, '\n');
            if (one.len && !str_starts(one, "expect") && !str_starts(one, "gone") && !str_starts(one, "base"))
                line(p, one);
        }
        return;
    }
}

static void compose(struct page *p, const char *module)
{
    buf_text(&p->out, p->rule->id);
    buf_text(&p->out, " (");
    buf_text(&p->out, module);
    buf_text(&p->out, ")\n");
    own_text(p, "explain/message", "/message", p->rule->message);
    own_text(p, "explain/help", "/help", p->rule->help);
    basis(p);
    kinds(p);
    one_case(p, "explain/raises", p->rule->id);
    one_case(p, "explain/clean", "nothing");
}

static int explain(const struct command *command, int argc, char **argv)
{
    struct options o;
    struct session session;
    struct catalog catalog = { 0 };
    const char *broken;
    int exit = EXIT_USAGE;
    if (!options_read(&o, command->bit, argc, argv))
        return EXIT_USAGE;
    if (o.help)
        return command_help(command);
    const struct rule_entry *entry = o.word_count == 1 ? find_rule(o.words[0]) : NULL;
    if (!entry) {
        tell_error(o.word_count == 1 ? "there is no rule '%s'; treatylint rules lists them" : "name one rule%s",
                   o.word_count == 1 ? o.words[0] : "");
        return EXIT_USAGE;
    }
    bool open = session_open(&session, &default_limits, &broken);
    if (!catalog_load(&catalog, o.lang ? o.lang : "en")) {
        tell_error("--lang takes en or ar, not '%s'", o.lang);
    } else if (open) {
        struct page p = { .voice = { &catalog, &session.registry }, .rule = entry->rule };
        compose(&p, entry->module);
        exit = output_write(NULL, buf_all(&p.out)) ? EXIT_CLEAN : EXIT_FAULT;
        buf_free(&p.out);
    } else {
        exit = EXIT_FAULT;
    }
    catalog_free(&catalog);
    session_close(&session);
    return exit;
}

const struct command command_explain = {
    .name = "explain",
    .words = "RULE",
    .help = "explain a rule: its legal basis, and cases",
    .bit = FOR_EXPLAIN,
    .run = explain,
};
