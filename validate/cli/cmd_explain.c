/* treatylint explain: what is meant by a name that the program or a schema uses; see explain.h. */
#include "command.h"
#include "explain.h"
#include "phrases.h"

void explain_title(struct page *p, const char *sort, struct str name, const char *folder, struct str of)
{
    p->writer->title(p, sort, name, of, explain_coded(p, folder, of));
}

void explain_head(struct page *p, const char *phrase)
{
    p->writer->head(p, phrase);
}

void explain_line(struct page *p, struct str text)
{
    p->writer->line(p, &(struct page_line){ .text = text });
}

void explain_told(struct page *p, const char *phrase, const struct arg *args, uint32_t count)
{
    struct buf text = { 0 };
    tell_phrase(&text, &p->voice, phrase, args, count);
    p->writer->line(p, &(struct page_line){ .text = buf_all(&text), .args = args, .count = count });
    buf_free(&text);
}

void explain_code(struct page *p, const char *folder, struct str code)
{
    p->writer->line(p, &(struct page_line){ .text = explain_coded(p, folder, code), .code = code });
}

struct str explain_coded(const struct page *p, const char *folder, struct str code)
{
    struct buf id = { 0 };
    buf_text(&id, folder);
    buf_str(&id, code);
    const char *english = phrase_english(id.at, id.len);
    struct str text = say_or(&p->voice, buf_all(&id), english ? str_of(english) : code);
    buf_free(&id);
    return text;
}

struct arg explain_term(const struct page *p, const char *name, const char *folder, struct str code)
{
    return arg_term(name, code, explain_coded(p, folder, code)); /* a code alone is the id of no phrase */
}

void nearest_of(const struct near_text *asked, struct str name, uint32_t *best, struct str *found)
{
    struct near_text its = near_fold(name);
    uint32_t distance = near_distance(asked, &its);
    if (distance >= *best)
        return;
    *best = distance;
    *found = name;
}

/* Says that nothing is called so, and what was perhaps meant. */
static void tell_unknown(const struct page *p, const char *name)
{
    struct near_text asked = near_fold(str_of(name));
    uint32_t least = asked.count / 3 + 1, best[] = { least, least, least, least };
    struct arena arena = { 0 };
    struct {
        const char *sort;
        struct str name;
    } near[] = {
        { "the rule", nearest_rule(&asked, &best[0]) },
        { "the requirement", nearest_requirement(p->voice.registry, &asked, &best[1]) },
        { "the item", nearest_item(p->session, &arena, str_of(name), &best[2]) },
        { "the type", nearest_type(p->session, &asked, &best[3]) },
    };
    enum { SORTS = sizeof near / sizeof *near, ITEM = 2, TYPE = 3 };
    if (str_same(near[ITEM].name, near[TYPE].name))
        near[TYPE].name = STR("");
    struct buf meant = { 0 };
    for (int i = 0; i < SORTS; i++)
        least = best[i] < least ? best[i] : least;
    for (int i = 0; i < SORTS; i++) {
        if (!near[i].name.len || best[i] > least + 1)
            continue;
        buf_text(&meant, meant.len ? ", or " : "; did you mean ");
        buf_text(&meant, near[i].sort);
        buf_byte(&meant, ' ');
        buf_str(&meant, near[i].name);
    }
    buf_text(&meant, meant.len ? "?" : "; treatylint rules lists the rules");
    buf_byte(&meant, '\0');
    tell_error("there is no rule, requirement, item or type '%s'%s", name, meant.at);
    buf_free(&meant);
    arena_free(&arena);
}

static bool compose_one(struct page *p, const char *name)
{
    bool found = explain_rule(p, name);
    found |= explain_requirement(p, name);
    found |= explain_item(p, name);
    if (!found)
        tell_unknown(p, name);
    return found;
}

/* Those that are known are explained, whatever the others are. */
static int compose(struct page *p, char **names, int count)
{
    int found = 0;
    p->writer->begin(p, "explained", STR(""));
    for (int i = 0; i < count; i++)
        found += compose_one(p, names[i]);
    p->writer->end(p);
    if (found && !output_write(NULL, buf_all(&p->out)))
        return EXIT_FAULT;
    return found == count ? EXIT_CLEAN : EXIT_USAGE;
}

static bool has_names(const struct options *o)
{
    bool good = o->word_count > 0;
    for (int i = 0; i < o->word_count; i++)
        good = good && *o->words[i];
    if (!good)
        tell_error("name a rule, a requirement, an item or a type");
    return good;
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
    if (!has_names(&o))
        return EXIT_USAGE;
    const struct page_writer *writer = page_writer(o.format);
    bool open = session_open(&session, &default_limits, EVERY_KIND, &broken);
    bool spoken = options_language(&o, &catalog);
    if (spoken && open) {
        struct page p = {
            .voice = { &catalog, &session.registry }, .session = &session, .writer = writer, .level = 1
        };
        exit = compose(&p, o.words, o.word_count);
        buf_free(&p.out);
    } else if (spoken) {
        exit = EXIT_FAULT;
    }
    catalog_free(&catalog);
    session_close(&session);
    return exit;
}

const struct command command_explain = {
    .name = "explain",
    .words = "NAME...",
    .help = "explain rules, requirements, items of a record or types",
    .about =
        "A rule is told with its message, its help, its legal basis, a case that raises it and one that does "
        "not; a requirement with its source and the rules that rest on it; an item of a record, or a type, with "
        "what the schema says of it. A name that several know is explained by each.",
    .examples = { { "treatylint explain extension-date", "a rule" },
                  { "treatylint explain a4-5-max", "a requirement" },
                  { "treatylint explain decisions/extension channel/@kind", "items of a record" },
                  { "treatylint explain state-code", "a type" } },
    .bit = FOR_EXPLAIN,
    .run = explain,
};
