/* Typed values in JSON; see json_arg.h. */
#include "json_arg.h"

#include "registry.h"

void json_date(struct json *j, const char *key, struct date d)
{
    struct date_text text = date_text(d);
    json_text(j, key, date_given(d) ? str_of(text.at) : STR(""));
}

void json_hash(struct json *j, const char *key, const uint8_t hash[HASH])
{
    char hex[2 * HASH];
    hash_text(hex, hash, sizeof hex);
    json_text(j, key, (struct str){ hex, sizeof hex });
}

void json_lines(struct json *j, struct str lines)
{
    json_begin(j, NULL, '[');
    while (lines.len)
        json_text(j, NULL, str_cut(&lines, '\n'));
    json_end(j, ']');
}

void json_derivation(struct json *j, const struct derivation *d)
{
    static const char *const kinds[] = {
        [STEP_FROM] = "from", [STEP_PLUS] = "plus", [STEP_LESS] = "less", [STEP_EXTENDED] = "extended"
    };
    json_begin(j, NULL, '{');
    json_date(j, "date", derivation_date(d));
    json_begin(j, "steps", '[');
    for (uint32_t i = 0; d && i < d->count; i++) {
        const struct step *s = &d->step[i];
        if (s->kind < STEP_FROM || s->kind > STEP_EXTENDED)
            continue;
        json_begin(j, NULL, '{');
        json_text(j, "step", str_of(kinds[s->kind]));
        if (s->term.len)
            json_text(j, s->kind == STEP_EXTENDED ? "meeting" : "of", s->term);
        if (s->amount) {
            json_number(j, "number", s->amount);
            json_text(j, "unit", str_of(unit_name((enum unit)s->unit)));
        }
        json_date(j, "date", s->date);
        if (s->basis.len)
            json_text(j, "basis", s->basis);
        if (s->unverified)
            json_text(j, "certainty", certainty_name(CERTAINTY_UNVERIFIED));
        json_end(j, '}');
    }
    json_end(j, ']');
    json_end(j, '}');
}

/* The figure as text: a reader of JSON may hold numbers as floating point. */
static void put_amount(struct json *j, struct amount a)
{
    struct buf figure = { 0 };
    amount_write(&figure, a);
    json_begin(j, NULL, '{');
    json_text(j, "figure", buf_all(&figure));
    if (a.unit.len)
        json_text(j, "unit", a.unit);
    json_end(j, '}');
    buf_free(&figure);
}

void json_arg(struct json *j, const struct arg *a)
{
    json_key(j, a->name);
    switch ((enum arg_type)a->type) {
    case ARG_DATE:
        json_date(j, NULL, a->date);
        break;
    case ARG_COUNT:
        json_number(j, NULL, a->number);
        break;
    case ARG_SPAN:
        json_begin(j, NULL, '{');
        json_number(j, "number", a->number);
        json_text(j, "unit", str_of(unit_name((enum unit)a->unit)));
        json_end(j, '}');
        break;
    case ARG_AMOUNT:
        put_amount(j, (struct amount){ a->number, a->text });
        break;
    case ARG_LIST:
    case ARG_STATES:
        json_lines(j, a->text);
        break;
    case ARG_DERIVATION:
        json_derivation(j, a->derivation);
        break;
    case ARG_TERM:
        json_text(j, NULL, a->english);
        break;
    default:
        json_text(j, NULL, a->text);
    }
}
