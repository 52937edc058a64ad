/* The days of a summary as a calendar (RFC 5545): whole days, lines folded at 75 bytes. What a day is of has the same UID in
 * every run, so that a calendar that reads the file again changes the day and does not add another. */
#include "escape.h"
#include "format.h"
#include "version.h"

/* Ends a line that was begun at `from`, which no fold may cut within a character. */
static void end_line(struct buf *out, struct buf *line)
{
    enum { MOST = 75 };
    size_t done = 0, most = MOST;
    while (line->len - done > most) {
        size_t end = done + most;
        while (((unsigned char)line->at[end] & 0xc0) == 0x80)
            end--;
        buf_add(out, line->at + done, end - done);
        buf_text(out, "\r\n ");
        done = end;
        most = MOST - 1; /* the blank counts */
    }
    buf_add(out, line->at + done, line->len - done);
    buf_text(out, "\r\n");
    line->len = 0;
}

static void put_text(struct buf *out, struct buf *line, const char *name, struct str text)
{
    buf_text(line, name);
    escape(line, ESCAPE_CALENDAR, text);
    end_line(out, line);
}

/* "20260430" */
static void put_day(struct buf *out, struct buf *line, const char *name, struct date day, const char *after)
{
    struct date_text text = date_text(day);
    buf_text(line, name);
    for (const char *at = text.at; *at; at++)
        if (*at != '-')
            buf_byte(line, *at);
    buf_text(line, after);
    end_line(out, line);
}

static void put_event(struct buf *out, struct buf *line, const struct event *e, struct date as_of)
{
    buf_text(out, "BEGIN:VEVENT\r\n");
    put_text(out, line, "UID:", e->uid);
    put_day(out, line, "DTSTAMP:", as_of, "T000000Z");
    put_day(out, line, "DTSTART;VALUE=DATE:", e->date, "");
    if (date_given(e->last) && date_before(e->date, e->last)) /* the end is the day behind the last */
        put_day(out, line, "DTEND;VALUE=DATE:", date_plus(e->last, 1, UNIT_DAY), "");
    put_text(out, line, "SUMMARY:", e->title);
    if (e->text.len)
        put_text(out, line, "DESCRIPTION:", e->text);
    buf_text(out, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
}

static void document(struct buf *out, const struct document *d, const char *table)
{
    struct buf line = { 0 };
    (void)table;
    buf_text(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//treatylint//" TL_VERSION "//EN\r\n");
    put_text(out, &line, "X-WR-CALNAME:", d->title);
    if (!d->event_count) /* a calendar is of one component at least, so that one without a day names the zone of its stamps */
        buf_text(out, "BEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
                      "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n");
    for (uint32_t i = 0; i < d->event_count; i++)
        put_event(out, &line, &d->events[i], d->as_of);
    buf_text(out, "END:VCALENDAR\r\n");
    buf_free(&line);
}

const struct format format_ics = { .name = "ics", .document = document };
