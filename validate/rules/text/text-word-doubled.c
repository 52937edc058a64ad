/* A word that stands twice in a row, where the language does not double it on purpose: names such as Pago Pago have
 * capital letters, and of Arabic only words are told that are never repeated. */
#include "rule.h"

static bool known(struct str language)
{
    return str_is(language, "ar") || str_is(language, "en") || str_is(language, "es") || str_is(language, "fr") ||
           str_is(language, "ru");
}

static void check(struct check *c, struct text_cursor *t)
{
    if (!known(text_language(t->item)))
        return;
    struct pieces found = pieces_of(c, t);
    if (found.count)
        finding(c, t->item, arg_text("found", found.first), arg_count("places", found.count));
}

const struct rule rule_text_word_doubled = {
    .id = "text-word-doubled",
    .kinds = RECORDS,
    .basis = "practice-text-words",
    .about = ABOUT_RECORD,
    .message = "a word stands twice in a row: {found}; places: {places}",
    .help = "Delete one of the two.",
    .on_text = check,
    .marks = TEXT_DOUBLED,
    .search = "(?<![\\p{L}\\p{N}'\\x{2019}-])(?!(?i:that|had|is|nous|vous)[ \\t\\r\\n])"
              "(\\p{L}\\p{Ll}{1,29})[ \\t\\r\\n]{1,20}(?=\\p{Ll})(?i:\\1)(?![\\p{L}\\p{N}'\\x{2019}-])"
              "|(?<!\\p{L})(في|من|على|إلى|عن|أن|إن|هذا|هذه|التي|الذي|الذين)[ \\t\\r\\n]{1,20}\\2(?!\\p{L})",
};
