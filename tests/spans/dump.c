/* Prints, for every attribute and every element without children of a record, from, to, item path and value in hex. */
#include <stdio.h>

#include "session.h"

static void print(struct item i)
{
    struct buf path = { 0 };
    struct str value = STR("");
    struct span span = item_span(i);
    item_path(i, &path);
    item_text(i, &value);
    printf("%u\t%u\t%.*s\t", span.from, span.to, (int)path.len, path.at);
    for (size_t n = 0; n < value.len; n++)
        printf("%02x", (unsigned char)value.at[n]);
    printf("\n");
    buf_free(&path);
}

int main(int argc, char **argv)
{
    static struct session session;
    struct buf text = { 0 };
    struct record record = { 0 };
    const char *broken;
    int c;
    FILE *f = argc == 2 ? fopen(argv[1], "rb") : NULL;
    if (!f || !session_open(&session, &default_limits, EVERY_KIND, &broken))
        return 2;
    while ((c = getc(f)) != EOF)
        buf_byte(&text, (char)c);
    fclose(f);
    parse(&session.parser, buf_all(&text), &record);
    for (uint32_t e = 0; e < record.element_count; e++) {
        for (uint32_t a = 0; a < record.elements[e].attribute_count; a++)
            print((struct item){ &record, e, record.elements[e].attributes + a + 1 });
        if (e + 1 >= record.element_count || record.elements[e + 1].parent != e)
            print((struct item){ &record, e, 0 });
    }
    record_free(&record);
    buf_free(&text);
    session_close(&session);
    return 0;
}
