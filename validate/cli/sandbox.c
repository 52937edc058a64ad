/* The filter of system calls; see sandbox.h. */
#include "sandbox.h"

#include <errno.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Calls that do no harm whatever they are given. */
static const int harmless[] = {
    SCMP_SYS(read),       SCMP_SYS(close),        SCMP_SYS(munmap),    SCMP_SYS(mremap),
    SCMP_SYS(brk),        SCMP_SYS(madvise),      SCMP_SYS(futex),     SCMP_SYS(exit),
    SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn), SCMP_SYS(setitimer), SCMP_SYS(clock_gettime),
    SCMP_SYS(getrandom),  SCMP_SYS(gettimeofday), SCMP_SYS(time),      SCMP_SYS(restart_syscall),
};

/* Calls that depend on one argument. Memory, but no code: a pattern that is compiled here is interpreted. */
static bool add_rules(scmp_filter_ctx filter, int from, int to)
{
    const struct {
        uint32_t action;
        int call;
        struct scmp_arg_cmp argument;
    } bound[] = {
        { SCMP_ACT_ALLOW, SCMP_SYS(mmap), { 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0 } },
        { SCMP_ACT_ERRNO(EPERM), SCMP_SYS(mmap), { 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, PROT_EXEC } },
        { SCMP_ACT_ALLOW, SCMP_SYS(mprotect), { 2, SCMP_CMP_MASKED_EQ, PROT_EXEC, 0 } },
        { SCMP_ACT_ALLOW, SCMP_SYS(write), { 0, SCMP_CMP_EQ, (scmp_datum_t)to, 0 } },
        { SCMP_ACT_ALLOW, SCMP_SYS(write), { 0, SCMP_CMP_EQ, STDERR_FILENO, 0 } },
        { SCMP_ACT_ALLOW,
          SCMP_SYS(recvmsg),
          { 0, SCMP_CMP_EQ, (scmp_datum_t)from, 0 } }, /* the last: may be none */
    };
    size_t count = sizeof bound / sizeof *bound - (from < 0);
    bool good = true;
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++)
        good = good && seccomp_rule_add(filter, SCMP_ACT_ALLOW, harmless[i], 0) == 0;
    for (size_t i = 0; i < count; i++)
        good = good && seccomp_rule_add_array(filter, bound[i].action, bound[i].call, 1, &bound[i].argument) == 0;
    return good;
}

bool sandbox_expected(void)
{
#if defined __SANITIZE_ADDRESS__ || defined TL_COVERAGE
    return false;
#else
    return true;
#endif
}

bool sandbox_there(void)
{
    return sandbox_expected() && prctl(PR_GET_SECCOMP) >= 0;
}

bool sandbox_enter(int from, int to)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (!filter)
        return false;
    bool good = add_rules(filter, from, to) && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return good;
}
