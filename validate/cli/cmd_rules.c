/* treatylint rules: every rule with its module and what it says; the page of all rules; or which requirements they
 * cover. */
#include "command.h"
#include "coverage.h"
#include "explain.h"

static void list(struct page *p)
{
    size_t id_width = 0, module_width = 0;
    for (uint32_t i = 0; i < rule_count; i++) {
        size_t id = strlen(rules[i].rule->id), module = strlen(rules[i].module);
        id_width = id > id_width ? id : id_width;
        module_width = module > module_width ? module : module_width;
    }
    for (uint32_t i = 0; i < rule_count; i++) {
        struct buf id = { 0 };
        size_t begin = p->out.len;
        buf_text(&id, rules[i].rule->id);
        buf_text(&id, "/message");
        buf_text(&p->out, rules[i].rule->id);
        buf_fill(&p->out, ' ', id_width + 2 - (p->out.len - begin));
        buf_text(&p->out, rules[i].module);
        buf_fill(&p->out, ' ', id_width + module_width + 4 - (p->out.len - begin));
        buf_str(&p->out, say_or(&p->voice, buf_all(&id), str_of(rules[i].rule->message)));
        buf_byte(&p->out, '\n');
        buf_free(&id);
    }
}

static int compose(struct page *p, const struct options *o)
{
    if (o->coverage) {
        coverage_write(&p->out, &p->voice, p->session, p->writer->name);
    } else if (strcmp(p->writer->name, "text") == 0) {
        list(p);
    } else {
        p->writer->begin(p, "rules", say(&p->voice, "rules/title"));
        explain_rules(p);
        p->writer->end(p);
    }
    return output_write(NULL, buf_all(&p->out)) ? EXIT_CLEAN : EXIT_FAULT;
}

static int tell_rules(const struct command *command, int argc, char **argv)
{
    struct options o;
    if (!options_read(&o, command->bit, argc, argv))
        return EXIT_USAGE;
    if (o.help)
        return command_help(command);
    if (o.word_count) {
        tell_error("rules takes no name; treatylint explain %s tells of one", o.words[0]);
        return EXIT_USAGE;
    }
    const struct page_writer *writer = page_writer(o.format);
    struct session session;
    struct catalog catalog = { 0 };
    const char *broken;
    int exit = EXIT_USAGE;
    bool open = session_open(&session, &default_limits, EVERY_KIND, &broken);
    bool spoken = options_language(&o, &catalog);
    if (spoken && open) {
        struct page p = {
            .voice = { &catalog, &session.registry }, .session = &session, .writer = writer, .level = 3
        };
        exit = compose(&p, &o);
        buf_free(&p.out);
    } else if (spoken) {
        exit = EXIT_FAULT;
    }
    catalog_free(&catalog);
    session_close(&session);
    return exit;
}

const struct command command_rules = {
    .name = "rules",
    .words = "",
    .help = "list the rules, or the requirements that they cover",
    .about = "Each rule with its module and what it says; with --format md or json all that is known of it. With "
             "--coverage every requirement, article by article, with the rules that check it, or why none does.",
    .examples = { { "treatylint rules --format md", "the page of all rules" },
                  { "treatylint rules --coverage --format json",
                    "which requirement is checked by which rule, for a program" } },
    .bit = FOR_RULES,
    .run = tell_rules,
};
