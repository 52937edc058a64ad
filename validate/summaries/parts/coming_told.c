/* How a day that comes is told: as cells of a table, and as a day of a calendar. */
#include "coming.h"

struct str coming_title(struct buf *out, const struct page *p, const struct coming_day *day, struct str *language)
{
    *language = p->language;
    if (!day->phrase)
        return fact_text(day->fact, "text", language);
    tell_phrase(out, p->voice, day->phrase, day->args, day->arg_count);
    return buf_all(out);
}

void cell_days(struct page *p, const struct coming_day *day)
{
    struct buf text = { 0 };
    buf_text(&text, date_text(day->from).at);
    if (!date_same(day->from, day->to)) {
        buf_text(&text, " / ");
        buf_text(&text, date_text(day->to).at);
    }
    cell_text(p, CELL_DATE, buf_all(&text));
    buf_free(&text);
}

void coming_event(struct page *p, const struct coming_day *day)
{
    struct buf title = { 0 }, text = { 0 }, uid = { 0 };
    struct str language;
    buf_str(&uid, day->uid);
    buf_text(&uid, "@treatylint");
    buf_str(&text, day->basis);
    if (day->derivation) {
        buf_byte(&text, '\n');
        tell_derivation(&text, p->voice, day->derivation);
    }
    if (day->more.len)
        buf_line(&text, day->more);
    document_event(p->document, (struct event){ .uid = buf_all(&uid),
                                                .date = day->from,
                                                .last = day->to,
                                                .title = coming_title(&title, p, day, &language),
                                                .text = buf_all(&text) });
    buf_free(&title);
    buf_free(&text);
    buf_free(&uid);
}
