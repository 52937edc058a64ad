/* treatylint rules: every rule with its module and what it says. */
#include "command.h"
#include "rule.h"

static int list(const struct command *command, int argc, char **argv)
{
    struct options o;
    struct catalog catalog;
    struct buf out = { 0 };
    struct voice voice = { &catalog, NULL };
    if (!options_read(&o, command->bit, argc, argv))
        return EXIT_USAGE;
    if (o.help)
        return command_help(command);
    if (!catalog_load(&catalog, o.lang ? o.lang : "en")) {
        tell_error("--lang takes en or ar, not '%s'", o.lang);
        return EXIT_USAGE;
    }
    size_t id_width = 0, module_width = 0;
    for (uint32_t i = 0; i < rule_count; i++) {
        size_t id = strlen(rules[i].rule->id), module = strlen(rules[i].module);
        id_width = id > id_width ? id : id_width;
        module_width = module > module_width ? module : module_width;
    }
    for (uint32_t i = 0; i < rule_count; i++) {
        struct buf id = { 0 };
        size_t begin = out.len;
        buf_text(&id, rules[i].rule->id);
        buf_text(&id, "/message");
        buf_text(&out, rules[i].rule->id);
        buf_fill(&out, ' ', id_width + 2 - (out.len - begin));
        buf_text(&out, rules[i].module);
        buf_fill(&out, ' ', id_width + module_width + 4 - (out.len - begin));
        buf_str(&out, say_or(&voice, buf_all(&id), str_of(rules[i].rule->message)));
        buf_byte(&out, '\n');
        buf_free(&id);
    }
    bool good = output_write(NULL, buf_all(&out));
    buf_free(&out);
    catalog_free(&catalog);
    return good ? EXIT_CLEAN : EXIT_FAULT;
}

const struct command command_rules = {
    .name = "rules",
    .words = "",
    .help = "list the rules",
    .bit = FOR_RULES,
    .run = list,
};
