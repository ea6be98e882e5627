# Code gets its colours once its languages are ready, also when the size changed meanwhile.
size 100x24
file doc.md
> ```rust
> fn first() { let one = 1; }
> ```
>
> ```bash
> echo "two" # three
> ```
open doc.md
role code-keyword fn
role code-string "two"
role code-comment # three
