/* What a munition or submunition weighs fits its length and diameter (Art. 7(1)(c)). Cluster munitions and bomblets weigh
 * between half a gram and four grams for each cubic centimetre of the cylinder that just holds them; the bounds are wider,
 * for boxes, balls and fins, and still show a slip of a unit or a digit. */
#include "rule.h"

/* In hundredths of a gram per cubic centimetre. */
enum { LEAST = 30, MOST = 1000 };

static struct amount hundredths(double n)
{
    return (struct amount){ .thousandths = n < 1e12 ? (int64_t)(n + 0.5) * 10 : INT64_C(10000000000000) };
}

static bool is_given(struct amount a, const char *unit)
{
    return str_is(a.unit, unit) && a.thousandths > 0;
}

static void check(struct check *c, struct item length)
{
    const double pi = 3.14159265358979;
    struct item type = item_parent(length);
    struct amount across, along, mass;

    if (!need_amount(c, type, "diameter", &across) || !need_amount(c, length, ".", &along) ||
        !need_amount(c, type, "mass", &mass))
        return;
    if (!is_given(across, "mm") || !is_given(along, "mm") || !is_given(mass, "g")) {
        not_applicable(c, "reason/no-cylinder");
        return;
    }
    double radius = (double)across.thousandths / 20000, height = (double)along.thousandths / 10000; /* cm */
    double density = 100 * ((double)mass.thousandths / 1000) / (pi * radius * radius * height);
    if (density < LEAST || density > MOST)
        finding(c, item_at(type, "mass"), arg_text("type", item_word(item_at(type, "@type"))),
                arg_amount("mass", mass), arg_amount("length", along), arg_amount("diameter", across),
                arg_amount("density", hundredths(density)), arg_amount("least", hundredths(LEAST)),
                arg_amount("most", hundredths(MOST)));
}

const struct rule rule_density = {
    .id = "density",
    .kinds = ARTICLE_7_REPORT,
    .basis = "practice-density",
    .about = ABOUT_RECORD,
    .stands_back_for = "load-heavier submunition-weight",
    .message =
        "{type} weighs {mass}, is {length} long and measures {diameter} across; grams for each cubic centimetre "
        "of such a cylinder: {density}; expected: {least} to {most}",
    .help =
        "Compare the three figures and their units with the source; one of them may have a digit or a unit that is "
        "not right.",
    .on_record = check,
    .each = "//length",
};
