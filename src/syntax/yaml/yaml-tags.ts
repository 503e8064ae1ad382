/**
 * Tags whose content names a value that stands elsewhere, so it is no value itself: CloudFormation's intrinsic
 * functions (AWS CloudFormation User Guide, “Intrinsic function reference”) and what YAML dialects use for
 * secrets, variables and included files. `!Sub`, `!Join`, `!If` and `!Select` are not here: their texts are values.
 */
const REFERENCE_TAGS: ReadonlySet<string> = new Set([
  '!Ref',
  '!GetAtt',
  '!GetAZs',
  '!ImportValue',
  '!FindInMap',
  '!Condition',
  '!secret',
  '!Secret',
  '!env',
  '!ENV',
  '!env_var',
  '!vault',
  '!include',
  '!file',
]);

/** Whether what `tag` marks is the name of a value, and not the value. */
export function isReferenceTag(tag: string | undefined): boolean {
  return tag !== undefined && REFERENCE_TAGS.has(tag);
}
