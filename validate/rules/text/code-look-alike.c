/* Letters of another script that look like Latin ones: a search for M26 does not find it when its M is Cyrillic. A word
 * that mixes both is told everywhere; one that is wholly of such letters only in a code, and not in a Russian text. */
#include "rule.h"

#define ALIKE                                                                                                      \
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"                   \
    "\u0405\u0406\u0408\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"                   \
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0455\u0456\u0458\\x{ff21}-\\x{ff3a}\\x{ff41}-\\x{ff5a}"

/* Whether it is one word, with a letter that is Latin. */
static bool mixes(struct str found)
{
    bool latin = false;
    for (size_t i = 0; i < found.len; i++) {
        if (blank(found.at[i]))
            return false;
        latin |= is_letter(found.at[i]);
    }
    return latin;
}

static struct str first_foreign(struct str found)
{
    size_t i = 0;
    while (i + 1 < found.len && (unsigned char)found.at[i] < 0x80)
        i++;
    return (struct str){ found.at + i, found.len - i };
}

static void check(struct check *c, struct text_cursor *t)
{
    struct str found;
    bool code = t->marks & TEXT_CODE && !str_is(text_language(t->item), "ru");
    while (piece_next(c, t, &found))
        if (code || mixes(found)) {
            struct character_text letter = character_text(first_foreign(found));
            finding(c, t->item, arg_text("found", found), arg_code("letter", str_of(letter.at)));
            break;
        }
}

const struct rule rule_code_look_alike = {
    .id = "code-look-alike",
    .kinds = RECORDS,
    .basis = "record-text-characters",
    .about = ABOUT_RECORD,
    .message = "{found} is written with {letter}, which looks like a Latin letter and is another; "
               "expected Latin letters",
    .help = "Type the word again with a Latin keyboard; as it is, a search does not find it.",
    .on_text = check,
    .mend = mend_as_latin,
    .marks = TEXT_FOREIGN,
    .search =
        "(?<![\\p{L}\\p{N}])(?=[0-9" ALIKE "]*+[A-Za-z])(?=[A-Za-z0-9]*+[" ALIKE "])[A-Za-z0-9" ALIKE
        "]++(?!\\p{L})"
        "|(?<![\\p{L}\\p{N}])(?!CCM)[C\\x{421}][C\\x{421}][M\\x{41c}]/(?:[M\\x{41c}]SP|[C\\x{421}]ONF)(?!\\p{L})"
        "|\\A(?=[^" ALIKE "]{0,199}[" ALIKE "])[A-Za-z" ALIKE "\\P{L}]{1,200}+\\z",
};
