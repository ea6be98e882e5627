# What is out of use has a row only where it stands; another spelling that is read is no unknown key.
size 80x44
file .opencode/agents/old.md
> ---
> description: Reviews Go code for races and leaks. Use after a change to goroutines.
> maxSteps: 4
> ---
> 
> Look.
open .opencode/agents/old.md
keys e
shows maxSteps          4
lacks temperature
lacks top_p
shows request
file .claude/skills/notes/SKILL.md
> ---
> name: notes
> description: Writes release notes from the commits since the last tag. Use it then.
> arguments: [version, branch]
> displayName: Notes
> ---
> 
> Look at $version.
open .claude/skills/notes/SKILL.md
keys e
shows arguments         version branch
lacks hide-from-slash
shows displayName       Notes
shows display-name
