/* What stands in a fact, and which facts a digest has; see digest.h. */
#include "digest.h"

const struct arg *fact_field_(const struct fact *f, struct str name)
{
    return args_find(f->args, f->arg_count, name);
}

struct str fact_word_(const struct fact *f, struct str name)
{
    const struct arg *its = f ? fact_field_(f, name) : NULL;
    return its ? its->text : STR("");
}

struct date fact_date_(const struct fact *f, struct str name)
{
    const struct arg *its = f ? fact_field_(f, name) : NULL;
    return its ? its->date : (struct date){ 0 };
}

bool fact_same(const struct fact *a, const struct fact *b, const char *name)
{
    const struct arg *x = fact_field(a, name), *y = fact_field(b, name);
    return x && y && str_same(x->text, y->text) && x->number == y->number;
}

struct str fact_text(const struct fact *f, const char *name, struct str *language)
{
    const struct arg *found = NULL;
    struct str wanted = *language;
    for (uint32_t i = 0; i < f->arg_count; i++) {
        struct str its = f->args[i].name;
        if (!str_is(str_cut(&its, ':'), name) || !its.len)
            continue;
        if (!found || str_same(its, wanted) || str_is(its, "en")) {
            found = &f->args[i];
            *language = its;
        }
        if (str_same(its, wanted))
            break;
    }
    return found ? found->text : STR("");
}

const struct fact *digest_fact_(const struct digest *d, struct str name)
{
    for (uint32_t i = 0; i < d->fact_count; i++)
        if (str_same(d->facts[i].name, name))
            return &d->facts[i];
    return NULL;
}
