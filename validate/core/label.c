/* Labels of items and codes; see label.h. */
#include "label.h"

#include "phrases.h"

/* The phrase of an id in pieces; false where there is none. */
static bool find(const struct voice *v, const char *folder, struct str within, struct str name, struct str *label)
{
    struct buf id = { 0 };
    buf_text(&id, folder);
    buf_str(&id, within);
    buf_text(&id, within.len ? "/" : "");
    buf_str(&id, name);
    bool there = phrase_english(id.at, id.len) != NULL;
    if (there)
        *label = say_id(v, buf_all(&id));
    buf_free(&id);
    return there;
}

struct str label_item(const struct voice *v, const struct type *parent, struct str name)
{
    struct str label = name;
    if (!find(v, "item/", str_of(parent ? parent->name : NULL), name, &label))
        find(v, "item/", STR(""), name, &label);
    return label;
}

struct str label_code(const struct voice *v, struct str code)
{
    struct str label = code;
    find(v, "code/", STR(""), code, &label);
    return label;
}

struct str label_form_title(const struct voice *v, struct str letter)
{
    struct str label = STR("");
    find(v, "form-title/", STR(""), letter, &label);
    return label;
}
