/* The table of languages, and which of them the build found translations for; see language.h. */
#include "language.h"

#include <string.h>

#include "embedded.h"

#define FOLDER "transform/messages/"

static const char *one_other(uint64_t n)
{
    return n == 1 ? "one" : "other";
}

static const char *other(uint64_t n)
{
    (void)n;
    return "other";
}

static const char *arabic(uint64_t n)
{
    uint64_t hundred = n % 100;
    if (n <= 2)
        return n == 0 ? "zero" : n == 1 ? "one" : "two";
    if (hundred >= 3 && hundred <= 10)
        return "few";
    return hundred >= 11 ? "many" : "other";
}

static bool millions(uint64_t n)
{
    return n && n % 1000000 == 0;
}

static const char *spanish(uint64_t n)
{
    return n == 1 ? "one" : millions(n) ? "many" : "other";
}

static const char *french(uint64_t n)
{
    return n <= 1 ? "one" : millions(n) ? "many" : "other";
}

static const char *russian(uint64_t n)
{
    uint64_t ten = n % 10, hundred = n % 100;
    if (ten == 1 && hundred != 11)
        return "one";
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? "few" : "many";
}

static const char *persian(uint64_t n)
{
    return n <= 1 ? "one" : "other";
}

static const char *hebrew(uint64_t n)
{
    return n == 1 ? "one" : n == 2 ? "two" : "other";
}

static const struct language table[] = {
    { "ar", true, "few many one other two zero", arabic },
    { "es", false, "many one other", spanish },
    { "fa", true, "one other", persian },
    { "fr", false, "many one other", french },
    { "he", true, "one other two", hebrew },
    { "ja", false, "other", other },
    { "ps", true, "one other", one_other },
    { "ru", false, "few many one", russian },
    { "ur", true, "one other", one_other },
    { "zh", false, "other", other },
};

const struct language *language_of(const char *code)
{
    static const struct language usual = { "", false, "one other", one_other };
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (strcmp(table[i].code, code) == 0)
            return &table[i];
    return &usual;
}

/* The code of the language whose translations a file has; empty where it has none. */
static struct str code_in(const char *path)
{
    const size_t folder = sizeof FOLDER - 1;
    bool is = strncmp(path, FOLDER, folder) == 0 && strlen(path) == folder + sizeof "xx.xlf" - 1 &&
              strcmp(path + folder + 2, ".xlf") == 0;
    return is ? (struct str){ path + folder, 2 } : STR("");
}

bool language_next(char code[3])
{
    for (size_t i = 0; i < embedded_count; i++) {
        struct str found = code_in(embedded_files[i].path);
        if (found.len && str_order(found, str_of(code)) > 0) {
            memcpy(code, found.at, 2);
            code[2] = '\0';
            return true;
        }
    }
    return false;
}
