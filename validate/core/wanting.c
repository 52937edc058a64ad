/* Items that are due and not there; see wanting.h. */
#include "wanting.h"

/* Whether an item says something other than zero. */
static bool says_something(struct item i)
{
    struct str text = item_word(i);
    if (item_given(item_at(i, "@value")))
        return false;
    for (size_t n = 0; n < text.len; n++)
        if (text.at[n] != '0')
            return true;
    const struct declaration *d = i.record->elements[i.element].declaration;
    return !text.len && d && !d->type->text;
}

/* The first of the items there that is of the value, or says something. */
static struct item standing(struct item parent, const struct beside *b)
{
    struct item i = item_at_(b->from_root ? record_root(parent.record) : parent, b->path);
    while (item_given(i) && !(b->value ? str_is(item_word(i), b->value) : says_something(i)))
        i = item_next(i);
    return i;
}

bool due_beside(const struct due *due, struct item parent, struct item *beside)
{
    *beside = parent;
    for (uint32_t i = 0; i < due->beside_count; i++)
        if (item_given(*beside = standing(parent, &due->beside[i])))
            return true;
    return !due->beside_count;
}

static bool is_due(struct wanting *w, const struct situation *s)
{
    w->when = STR("");
    return w->due->basis && (!w->due->when || situation_fits(s, w->due->when, &w->when)) &&
           due_beside(w->due, w->parent, &w->beside);
}

/* Whether some section of the form is there. */
static bool form_begun(struct item root, char letter)
{
    const struct type *t = root.record->elements[root.element].declaration->type;
    for (uint32_t i = 0; i < t->child_count; i++)
        if (t->children[i].form && *t->children[i].form == letter &&
            item_given(item_child(root, t->children[i].name)))
            return true;
    return false;
}

/* Whether the cover page says what is so, or is itself asked about a form that it ticks as changed. */
static bool left_to_cover(struct item root, const struct declaration *d)
{
    for (struct item i = item_at(root, "cover-page/form"); item_given(i) && d->form; i = item_next(i))
        if (str_same(item_word(item_at(i, "@letter")), (struct str){ d->form, 1 }))
            return !str_is(item_word(item_at(i, "@tick")), "changed") || !form_begun(root, *d->form);
    return false;
}

static bool has_such(const struct declaration *d, bool (*dues)(const struct due *))
{
    for (uint32_t n = 0; n < d->due_count; n++)
        if (dues(&d->due[n]))
            return true;
    return false;
}

void each_wanting(struct item parent, const struct situation *s, bool (*dues)(const struct due *),
                  void (*say)(void *, const struct wanting *), void *data)
{
    const struct declaration *its = parent.record->elements[parent.element].declaration;
    if (!its || !its->type->has_dues || item_given(item_at(parent, "@value")))
        return;
    for (uint32_t i = 0; i < its->type->child_count; i++) {
        const struct declaration *d = &its->type->children[i];
        if (d->least || !has_such(d, dues) || item_given(item_child(parent, d->name)))
            continue;
        struct wanting w = { .parent = parent, .item = vocabulary_name(parent.record->names, d->name) };
        for (uint32_t n = 0; n < d->due_count; n++) {
            w.due = &d->due[n];
            if (is_due(&w, s)) {
                if (!left_to_cover(parent, d))
                    say(data, &w);
                break;
            }
        }
    }
}
