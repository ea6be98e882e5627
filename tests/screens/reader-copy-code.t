# Copying code: the block at the top of the window, else the next one; without its fences and without the marks of the
# list or quote that it lies in.
file .claude/agents/coder.md
> ---
> name: coder
> description: Has code at several places. Use it for trying things.
> ---
> 
> ```sh
> grep -r one .
>   ls
> ```
> 
> # List
> 
> - a list
>   ```
>   two
>     deep
>   ```
> 
> # Quote
> 
> > ~~~
> > quoted
> > ~~~
> 
> # Indented
> 
>     four
> 
> # End
> 
> Nothing here.
> 
> 1
> 
> 2
> 
> 3
> 
> 4
> 
> 5
> 
> 6
> 
> 7
> 
> 8
size 80x12
keys Enter y c
message copied the code, 19 bytes
copies grep -r one .\n  ls\n
keys } y c
copies two\n  deep\n
keys } y c
copies quoted\n
keys } y c
copies four\n
keys } y c
message no code from here on
# Also where the file is seen as it is written.
keys 2 g y c
copies grep -r one .\n  ls\n
