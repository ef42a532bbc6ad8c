/** Whether a rule of a pass is on. */
export type RuleSwitch = (pass: string, rule: string) => boolean;

/** Compiles `disable` and `enable` lists of `pass` and `pass/rule` names; the most specific name decides. */
export function ruleSwitch(disable: readonly string[] = [], enable: readonly string[] = []): RuleSwitch {
  const off = new Set(disable);
  const on = new Set(enable);
  return (pass, rule) => {
    const name = `${pass}/${rule}`;
    if (on.has(name)) return true;
    if (off.has(name)) return false;
    return on.has(pass) || !off.has(pass);
  };
}
