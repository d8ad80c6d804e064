/** Notes: what people know about an account that no file says; kept for every run. */
import {html, nothing, type TemplateResult} from 'lit';
import {call, type Problem} from '../core/api';
import {date} from '../core/format';
import type {Late} from '../core/late';
import {card} from '../elements/card';
import {toast} from '../shell/toast';

export interface Note {
  text: string;
  author: string;
  created_at: string;
}

export function notesCard(notes: Late<Note[]>, id: string): TemplateResult {
  return card({
    title: 'Notes',
    sub: 'What people know about this account; kept with the workspace, for every run. A note changes no score',
    table: () => ({columns: ['When', 'Who', 'Note'], rows: (notes.value ?? []).map(each => [each.created_at, each.author, each.text])}),
    body: notes.show(
      all => html`${all.length ? html`<ul class="scenarios">${all.map(each => html`<li><div><span class="refusal">${each.text}</span><span class="under">${each.author}, ${date(each.created_at)}, ${each.created_at.slice(11, 16)} UTC</span></div></li>`)}</ul>` : nothing} ${form(notes, id)}`,
      html`<div class="skeleton">&nbsp;</div>`,
    ),
  });
}

function form(notes: Late<Note[]>, id: string): TemplateResult {
  return html`<form class="scenario noprint" @submit=${(e: SubmitEvent) => void keep(e, notes, id)}>
    <label class="field"><span class="vh">Note</span><textarea name="text" rows="3" required maxlength="2000" placeholder="What should the next caller know?"></textarea></label>
    <div class="row"><label class="field"><span class="vh">Your name</span><input name="author" required maxlength="80" placeholder="Your name" autocomplete="name" .value=${localStorage.getItem('author') ?? ''}></label>
    <button class="btn">Keep this note</button></div>
  </form>`;
}

async function keep(event: SubmitEvent, notes: Late<Note[]>, id: string): Promise<void> {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  localStorage.setItem('author', text('author'));
  try {
    await call('/notes', {body: {account_id: id, text: text('text'), author: text('author')}});
    form.querySelector('textarea')!.value = '';
    notes.again();
    toast('The note is kept.');
  } catch (error) {
    toast((error as Problem).detail, {stays: true});
  }
}
