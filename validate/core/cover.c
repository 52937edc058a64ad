/* Ticks and sections; see cover.h. */
#include "cover.h"

#include "amount.h"
#include "rule.h"

static uint32_t letter_index(const char *text)
{
    return text && *text >= 'A' && *text <= 'Z' ? (uint32_t)(*text - 'A') : FORM_LETTERS;
}

static void take_section(struct cover *cover, struct item section)
{
    const struct declaration *d = section.record->elements[section.element].declaration;
    uint32_t letter = letter_index(d ? d->form : NULL);
    if (letter == FORM_LETTERS)
        return;
    if (!item_given(cover->section[letter]))
        cover->section[letter] = section;
    if (!item_given(cover->content[letter]) && item_holds_something(section))
        cover->content[letter] = section;
}

bool need_cover(struct check *c, struct item root, struct cover *cover)
{
    const struct record *r = root.record;
    *cover = (struct cover){ .root = root, .page = item_at(root, "cover-page") };
    if (!item_given(cover->page)) {
        not_applicable(c, "reason/no-cover-page");
        return false;
    }
    struct item first = item_onward(root);
    for (uint32_t e = first.element; e != NO_ELEMENT; e = r->elements[e].next)
        take_section(cover, (struct item){ r, e, 0 });
    return true;
}

uint32_t tick_letter(struct item tick)
{
    struct str letter = item_word(item_at(tick, "@letter"));
    return letter.len == 1 ? letter_index(letter.at) : FORM_LETTERS;
}

bool tick_is(struct item tick, const char *what)
{
    return str_is(item_word(item_at(tick, "@tick")), what);
}

struct item figure_below_(struct item base, const char *name)
{
    struct amount a;
    for (struct item i = item_below(base, name, NO_ITEM); item_given(i); i = item_below(base, name, i))
        if (item_amount(i, &a) && a.thousandths > 0)
            return i;
    return NO_ITEM;
}

static struct item held_row(struct item row)
{
    struct amount a;
    for (; item_given(row); row = item_next(row))
        if (item_amount(item_at(row, "quantity"), &a) && a.thousandths > 0)
            return row;
    return NO_ITEM;
}

struct item retained_row(struct item root)
{
    struct item row = held_row(item_at(root, "retained/munition"));
    return item_given(row) ? row : held_row(item_at(root, "retained/submunition"));
}

const char *const *cover_letters(const struct cover *cover, uint32_t *count)
{
    struct vocabulary *names = cover->page.record->names;
    const struct declaration *page = cover->page.record->elements[cover->page.element].declaration;
    const struct declaration *form = page ? type_child(page->type, vocabulary_find(names, STR("form"))) : NULL;
    const struct attribute_declaration *letter =
        form ? type_attribute(form->type, vocabulary_find(names, STR("letter"))) : NULL;
    *count = letter && letter->type ? letter->type->value_count : 0;
    return *count ? (const char *const *)letter->type->values : NULL;
}
