/* trash.h -- files that were deleted, in the state folder's "trash", laid out as the freedesktop's trash is: files/NAME
 * and info/NAME.trashinfo, which says where it was and when it went. */
#ifndef ROSTER_STORE_TRASH_H
#define ROSTER_STORE_TRASH_H

#include "base/buf.h"
#include "base/move.h"

enum { TRASH_DAYS = 30 };

/* Remove for good what was deleted longer ago than that. */
void trash_expire(void);
/* Move a file or folder into the trash; *kept gets where it is then. */
enum move_outcome trash_take(struct str path, struct buf *kept, struct err *e);
/* Move what lies in the trash back to a path that is free; its folder is made. */
enum move_outcome trash_give(struct str kept, struct str path, struct err *e);

#endif
