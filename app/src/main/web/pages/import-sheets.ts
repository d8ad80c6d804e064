/** One card per sheet: what it is taken for, which column tells what, the first rows. */
import {html, nothing, type TemplateResult} from 'lit';
import type {ImportSheet, Role} from './import-types';

export interface SheetDecision {
  fingerprint: string;
  role?: string;
  columns: Record<string, string>;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function sheetCard(sheet: ImportSheet, roles: Role[], decide: (decision: SheetDecision) => void): TemplateResult {
  const title = sheet.sheet ? `${sheet.file}, sheet “${sheet.sheet}”` : sheet.file;
  const role = roles.find(each => each.role === (sheet.role ?? sheet.nearest));
  return html`<section class="card" aria-label=${title}>
    <header>
      <h2>${title}</h2>
      <label class="field"><span class="vh">What ${title} is</span><select @change=${(e: Event) => chooseRole(sheet, (e.target as HTMLSelectElement).value, decide)}>
        <option value="" ?selected=${!sheet.role}>Not used</option>
        ${roles.map(each => html`<option value=${each.role} ?selected=${each.role === sheet.role}>${capital(each.label)}</option>`)}
      </select></label>
      <p class="sub">${standing(sheet, role)}</p>
    </header>
    <div class="content">${sheet.headers.length ? preview(sheet, role, decide) : html`<p class="muted">The sheet is empty.</p>`}</div>
  </section>`;
}

function standing(sheet: ImportSheet, role: Role | undefined): TemplateResult | string {
  if (sheet.role && role) {
    const told = Object.keys(sheet.columns).length;
    return `Recognised as the ${role.label} by ${told} of ${sheet.headers.filter(each => each.trim()).length} columns`;
  }
  return sheet.nearest && sheet.missing.length && role
    ? `Not used. Nearest to the ${role.label}; it lacks ${sheet.missing.join(' and ')}`
    : 'Not used';
}

function chooseRole(sheet: ImportSheet, role: string, decide: (decision: SheetDecision) => void): void {
  decide({fingerprint: sheet.fingerprint, ...(role ? {role} : {}), columns: {}});
}

/** The decision after a column was given another field, or none. */
export function withField(sheet: ImportSheet, role: Role, column: number, field: string): SheetDecision {
  const columns: Record<string, string> = {};
  for (const [name, index] of Object.entries(sheet.columns)) {
    columns[name] = index === column ? '' : sheet.headers[index]!;
  }
  if (field) {
    columns[field] = sheet.headers[column]!;
  }
  return {fingerprint: sheet.fingerprint, role: role.role, columns};
}

function preview(sheet: ImportSheet, role: Role | undefined, decide: (decision: SheetDecision) => void): TemplateResult {
  const fieldAt = (column: number) => Object.entries(sheet.columns).find(([, index]) => index === column)?.[0] ?? '';
  return html`<div class="tablewrap mapping" tabindex="0" role="region" aria-label="First rows of ${sheet.file} ${sheet.sheet}"><table>
    <thead>
      <tr>${sheet.headers.map(header => html`<th scope="col">${header.trim() || '(no header)'}</th>`)}</tr>
      ${role ? html`<tr>${sheet.headers.map((header, column) => fieldCell(sheet, role, header, column, fieldAt(column), decide))}</tr>` : nothing}
    </thead>
    <tbody>${sheet.rows.map(row => html`<tr>${sheet.headers.map((_, column) => html`<td title=${row[column] ?? ''}>${row[column] ?? ''}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

function fieldCell(sheet: ImportSheet, role: Role, header: string, column: number, field: string, decide: (decision: SheetDecision) => void): TemplateResult {
  return html`<td class=${field && sheet.role ? 'used' : ''}>${header.trim() ? html`<select aria-label="Column ${header.trim()} tells" @change=${(e: Event) => decide(withField(sheet, role, column, (e.target as HTMLSelectElement).value))}>
    <option value="" ?selected=${!field}>–</option>
    ${role.fields.map(each => html`<option value=${each.name} ?selected=${each.name === field}>${each.header}${each.required ? ' *' : ''}</option>`)}
  </select>` : nothing}</td>`;
}
