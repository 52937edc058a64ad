/* A number with the stops and commas of another language: 1.200,5 in an English text, 1,200.5 in a French, Russian or
 * Spanish one. What may be either, as 1,200 may, is not judged. */
#include "rule.h"

/* The mark behind the first digits. */
static const char *thousands(struct str number)
{
    size_t i = 0;
    while (i < number.len - 1 && number.at[i] != '.' && number.at[i] != ',')
        i++;
    return number.at + i;
}

static struct str turned(struct str number, bool points, char *out)
{
    char mark = *thousands(number);
    for (size_t i = 0; i < number.len; i++) {
        out[i] = number.at[i];
        if (out[i] == mark)
            out[i] = points ? ',' : ' ';
        else if (out[i] < '0' || out[i] > '9')
            out[i] = points ? '.' : ',';
    }
    return (struct str){ out, number.len };
}

static void check(struct check *c, struct text_cursor *t)
{
    struct str language = text_language(t->item), found;
    bool points = str_is(language, "en") || str_is(language, "zh"); /* before decimals */
    if (!points && !str_is(language, "es") && !str_is(language, "fr") && !str_is(language, "ru"))
        return;
    while (piece_next(c, t, &found)) {
        if ((*thousands(found) == ',') == points)
            continue;
        char text[40];
        finding(c, t->item, arg_text("found", found), arg_code("language", language),
                arg_text("expected", turned(found, points, text)));
        break;
    }
}

const struct rule rule_text_number_form = {
    .id = "text-number-form",
    .kinds = RECORDS,
    .basis = "practice-text-figures",
    .about = ABOUT_RECORD,
    .message = "the number {found} has the stops and commas of another language; expected in a text in "
               "{language}: {expected}",
    .help = "Write the number as readers of this language do; figures stand without separators in "
            "items of their own.",
    .on_text = check,
    .marks = TEXT_FIGURE,
    .search = "(?<![\\p{L}\\p{N}.,/])[0-9]{1,3}"
              "(?:(?:\\.[0-9]{3}){1,5}+,[0-9]{1,6}|(?:,[0-9]{3}){1,5}+\\.[0-9]{1,6}"
              "|(?:\\.[0-9]{3}){2,5}+|(?:,[0-9]{3}){2,5}+)(?!\\p{N}|[.,/]\\p{N})",
};
