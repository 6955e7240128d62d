import { toSize } from './file-size.js';
import { element } from './render.js';
import { words } from './words.js';

const part = (id) => document.getElementById(id);
const chips = part('attached');
const attach = part('attach');
const picker = part('files');
const drop = part('drop');

const hasFiles = (transfer) => transfer?.types.includes('Files') ?? false;

/** The files of a drop; a folder among them cannot be sent. */
function readDrop({ items, files }) {
  const folders = [...items].filter((item) => item.webkitGetAsEntry?.()?.isDirectory);
  if (folders.length === 0) return { files: [...files], folders: 0 };
  const wanted = [...items].filter((item) => item.kind === 'file' && !folders.includes(item));
  return { files: wanted.map((item) => item.getAsFile()), folders: folders.length };
}

/** The files of a paste. Office programs put a picture of a copied text beside it: then the text is meant. */
function readPaste({ types, files }) {
  return types.includes('text/plain') && types.includes('text/html') ? [] : [...files];
}

/**
 * The files that go with the next message: chosen, dropped or pasted, and shown as chips that can be removed.
 * @param limits what one message may bring: {files, bytes}, as the server has it
 * @param tell shows a notice, '' for none
 * @param onAttached called when something was attached
 */
export function createAttachments(limits, tell, onAttached) {
  let attached = [];
  let complained = false;

  /** What is wrong with the files; '' takes back only what was said here, not what others have shown. */
  function complain(sentence) {
    if (sentence !== '' || complained) tell(sentence);
    complained = sentence !== '';
  }

  function show() {
    chips.hidden = attached.length === 0;
    chips.replaceChildren(...attached.map(toChip));
  }

  function toChip(file) {
    return element(
      'li',
      {},
      element(
        'span',
        {},
        element('bdi', { title: file.name }, file.name),
        ' ',
        element('small', {}, toSize(file.size)),
      ),
      element('button', {
        type: 'button',
        className: 'remove',
        ariaLabel: words.remove(file.name),
        textContent: '×',
        onclick: () => remove(file),
      }),
    );
  }

  function remove(file) {
    const place = attached.indexOf(file);
    attached = attached.filter((one) => one !== file);
    show();
    complain('');
    // The focus goes to what has taken the chip's place, so that it is not lost with it.
    const buttons = chips.querySelectorAll('button');
    (buttons[Math.min(place, buttons.length - 1)] ?? attach).focus();
  }

  function add(files, folders = 0) {
    if (files.length + folders === 0) return;
    const large = files.filter((file) => file.size > limits.bytes);
    const fitting = files.filter((file) => !large.includes(file));
    const taken = fitting.slice(0, Math.max(0, limits.files - attached.length));
    attached = [...attached, ...taken];
    show();
    const problems = [
      ...(large.length > 0
        ? [
            words.tooLarge(
              large.map(({ name }) => name),
              toSize(limits.bytes),
            ),
          ]
        : []),
      ...(taken.length < fitting.length ? [words.tooMany(limits.files, fitting.length - taken.length)] : []),
      ...(folders > 0 ? [words.noFolders] : []),
    ];
    complain(problems.join(' '));
    if (taken.length > 0) {
      part('said').textContent = words.attached(attached.length);
      onAttached();
      chips.lastElementChild.scrollIntoView({ block: 'nearest' });
    }
  }

  attach.addEventListener('click', () => picker.click());
  picker.addEventListener('change', () => {
    add([...picker.files]);
    // The same file may be chosen again after it was removed.
    picker.value = '';
  });
  document.addEventListener('paste', (event) => {
    const files = readPaste(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    add(files);
  });
  // Wherever on the page a file is dropped, it is meant for the chat; the browser would open it and leave the page.
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    drop.hidden = false;
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) drop.hidden = true;
  });
  document.addEventListener('drop', (event) => {
    drop.hidden = true;
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    const dropped = readDrop(event.dataTransfer);
    add(dropped.files, dropped.folders);
  });
  attach.disabled = false;

  return {
    /** Whether a message without words would still say something. */
    any: () => attached.length > 0,
    /** Takes what is attached for sending. */
    take() {
      const taken = attached;
      attached = [];
      show();
      return taken;
    },
    /** Puts back what was not sent, before what has been attached since. */
    giveBack(files) {
      attached = [...files, ...attached];
      show();
    },
  };
}
