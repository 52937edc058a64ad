/* Prints every text that a language translates, sorted by nothing: its id and its English, each ended by a zero byte. What
 * counts things comes in the plural forms of the language that is named. Translations are compared with these, and merged.
 * With --forms LANGUAGE NUMBER... the plural form of each number. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language.h"
#include "phrases.h"
#include "rule.h"
#include "session.h"

static void put(struct str folder, const char *name, struct str english)
{
    fwrite(folder.at, 1, folder.len, stdout);
    fwrite(name, 1, strlen(name) + 1, stdout);
    fwrite(english.at, 1, english.len, stdout);
    putchar('\0');
}

/* The forms of "unit/day/": the words for one of it, or for any other number. */
static void put_forms(const char *one, struct str forms)
{
    struct str folder = { one, strlen(one) - strlen("one") };
    struct buf other = { 0 };
    buf_str(&other, folder);
    buf_text(&other, "other");
    while (forms.len) {
        struct str name = str_cut(&forms, ' ');
        struct buf form = { 0 };
        buf_str(&form, name);
        buf_byte(&form, '\0');
        put(folder, form.at,
            str_of(str_is(name, "one") ? phrase_english(one, strlen(one)) : phrase_english(other.at, other.len)));
        buf_free(&form);
    }
    buf_free(&other);
}

static bool is_form(const char *id, const char *form)
{
    const char *slash = strrchr(id, '/');
    return strncmp(id, "unit/", 5) == 0 && slash && strcmp(slash + 1, form) == 0;
}

static void put_phrases(const char *language)
{
    for (size_t i = 0; i < phrase_count; i++) {
        const char *id = phrases[i].id;
        if (is_form(id, "one"))
            put_forms(id, str_of(language_of(language)->forms));
        else if (!is_form(id, "other"))
            put(STR(""), id, str_of(phrases[i].english));
    }
}

static void put_rules(void)
{
    for (uint32_t i = 0; i < rule_count; i++) {
        const struct rule *rule = rules[i].rule;
        put(str_of(rule->id), "/message", str_of(rule->message));
        put(str_of(rule->id), "/help", str_of(rule->help));
    }
}

static void put_expected(const struct session *s)
{
    for (int k = 0; k < KINDS_MOST; k++)
        for (uint32_t i = 0; s->parser.schemas[k] && i < s->parser.schemas[k]->simple_count; i++) {
            const struct simple_type *type = s->parser.schemas[k]->simple_types[i];
            if (type->expects && !type->optional)
                put(STR("expects/"), type->name, str_of(type->expects));
        }
}

static void put_requirements(const struct session *s)
{
    for (uint32_t i = 0; i < s->registry.requirement_count; i++) {
        const struct requirement *r = &s->registry.requirements[i];
        struct arena arena = { 0 };
        put(STR("requirement/"), arena_text(&arena, r->id), r->text);
        arena_free(&arena);
    }
}

int main(int argc, char **argv)
{
    static struct session session;
    const char *broken = "";
    if (argc > 3 && strcmp(argv[1], "--forms") == 0) {
        for (int i = 3; i < argc; i++)
            puts(language_of(argv[2])->form(strtoull(argv[i], NULL, 10)));
        return 0;
    }
    if (argc != 2 || !session_open(&session, &default_limits, EVERY_KIND, &broken)) {
        fprintf(stderr, "usage: english LANGUAGE%s%s\n", *broken ? "; " : "", broken);
        return 1;
    }
    put_phrases(argv[1]);
    put_rules();
    put_expected(&session);
    put_requirements(&session);
    session_close(&session);
    return 0;
}
