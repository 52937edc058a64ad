/* The writer of JSON; see json.h. */
#include "json.h"

static void put_string(struct json *j, struct str s)
{
    buf_byte(j->out, '"');
    escape(j->out, ESCAPE_JSON, s);
    buf_byte(j->out, '"');
}

static void before(struct json *j, const char *key)
{
    if (j->comma)
        buf_byte(j->out, ',');
    if (j->depth && !j->one_line && (key || j->comma || j->out->at[j->out->len - 1] != ':')) {
        buf_byte(j->out, '\n');
        buf_fill(j->out, ' ', j->depth);
    }
    if (key) {
        put_string(j, str_of(key));
        buf_byte(j->out, ':');
    }
    j->comma = true;
}

void json_begin(struct json *j, const char *key, char bracket)
{
    before(j, key);
    buf_byte(j->out, bracket);
    j->comma = false;
    j->depth++;
}

void json_end(struct json *j, char bracket)
{
    j->depth--;
    if (j->comma && !j->one_line) {
        buf_byte(j->out, '\n');
        buf_fill(j->out, ' ', j->depth);
    }
    buf_byte(j->out, bracket);
    j->comma = true;
}

void json_text(struct json *j, const char *key, struct str s)
{
    before(j, key);
    put_string(j, s);
}

void json_number(struct json *j, const char *key, int64_t n)
{
    before(j, key);
    buf_number(j->out, n);
}

void json_bool(struct json *j, const char *key, bool is)
{
    before(j, key);
    buf_text(j->out, is ? "true" : "false");
}

void json_key(struct json *j, struct str key)
{
    before(j, NULL);
    put_string(j, key);
    buf_byte(j->out, ':');
    j->comma = false;
}
