/* What is left out; see leave.h. */
#include "leave.h"

#include "list.h"
#include "tell.h"

static const struct exclude *by_settings(void *data, const char *path, bool itself)
{
    struct run *r = data;
    return settings_exclude(&r->settings, &r->session, path, itself);
}

void leave_out_files(struct run *r)
{
    if (!r->options.no_settings)
        files_leave_out(&r->files, by_settings, r);
}

void leave_note_files(struct run *r)
{
    for (uint32_t i = 0; i < r->files.left_count; i++) {
        const struct file *f = &r->files.at[r->files.count + i];
        const struct exclude *e = f->left_out;
        excluded_add(&r->excluded, (struct excluded){ str_of(f->path), e->pattern, e->file, e->line });
    }
}

void leave_note_shard(struct run *r, const struct excluded_list *l)
{
    for (uint32_t i = 0; i < l->count; i++) {
        excluded_add(&r->excluded, l->at[i]);
        if (!r->options.no_settings)
            by_settings(r, arena_text(&r->arena, l->at[i].path), false);
    }
}

void leave_tell_nothing(struct run *r)
{
    const struct excluded *one = r->excluded.at;
    tell_error(
        "nothing is left to check: settings leave out what is there, such as %.*s by '%.*s' (%.*s:%u); a file "
        "that is named is checked all the same",
        (int)one->path.len, one->path.at, (int)one->pattern.len, one->pattern.at, (int)one->file.len, one->file.at,
        one->line);
    r->exit = graver(r->exit, EXIT_NOT_THERE);
}

void leave_close(struct run *r)
{
    struct str *checked = memory_get((r->digests.count + 1) * sizeof *checked);
    uint32_t count = 0;
    for (uint32_t i = 0; i < r->digests.count && r->excluded.count; i++)
        if (!r->digests.at[i]->aside)
            checked[count++] = r->digests.at[i]->path;
    list_sort(checked, count, sizeof *checked, list_by_text);
    excluded_close(&r->excluded, checked, count);
    if (r->excluded.count && !count && !r->gaps)
        leave_tell_nothing(r);
    memory_drop(checked);
}

void leave_tell(const struct run *r)
{
    for (uint32_t i = 0, count; i < r->excluded.count; i += count) {
        const struct excluded *one = &r->excluded.at[i];
        count = excluded_same(&r->excluded, i);
        tell_error("files left out by settings: %u: '%.*s' (%.*s, line %u)", count, (int)one->pattern.len,
                   one->pattern.at, (int)one->file.len, one->file.at, one->line);
    }
}
