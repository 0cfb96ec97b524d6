#pragma once

/// How often this program has asked for memory since it began; always 0 where it is not counted.
///
/// Counted under glibc only. The counter is not atomic: measure on one thread.
long allocation_count(void);

/// Whether allocations are counted on this system.
int counts_allocations(void);
