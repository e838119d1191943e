// Comforts for whoever has scripts. Every page works without them, and reads the same.
'use strict';
(() => {
  const isVietnamese = document.documentElement.lang !== 'en';
  const say = (vi, en) => (isVietnamese ? vi : en);
  const FEWEST_ROWS = 15; // that are worth a filter

  /** Letters alone, so that "du no" finds "Dư nợ". */
  const bare = text =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

  /**
   * The name and value of a mark, by pointer and by focus: a browser's own tips come by pointer alone. The pointer may
   * rest on a tip, and Escape takes it away (WCAG 1.4.13). It repeats the mark's label, so nobody hears it twice.
   */
  function showTips(marks) {
    const tip = document.createElement('div');
    tip.className = 'tip';
    tip.hidden = true;
    tip.setAttribute('aria-hidden', 'true');
    document.querySelector('main').append(tip);
    let leaving = 0;
    const hide = () => { tip.hidden = true; };
    const stay = () => clearTimeout(leaving);
    const hideSoon = () => { leaving = setTimeout(hide, 200); };
    const show = mark => {
      stay();
      tip.textContent = mark.dataset.tip;
      tip.hidden = false;
      const over = mark.getBoundingClientRect();
      const box = tip.getBoundingClientRect();
      const left = over.left + over.width / 2 - box.width / 2;
      const above = over.top - box.height - 6;
      tip.style.left = Math.max(4, Math.min(left, innerWidth - box.width - 4)) + 'px';
      tip.style.top = (above < 4 ? over.bottom + 6 : above) + 'px';
    };
    for (const mark of marks) {
      const title = mark.querySelector('title');
      mark.dataset.tip = title.textContent;
      title.remove();
      mark.addEventListener('pointerenter', () => show(mark));
      mark.addEventListener('pointerleave', hideSoon);
      mark.addEventListener('focus', () => show(mark));
      mark.addEventListener('blur', hide);
    }
    tip.addEventListener('pointerenter', stay);
    tip.addEventListener('pointerleave', hide);
    addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
    addEventListener('scroll', hide, { passive: true });
  }

  /** A field above a long table that leaves the rows with some words; printed are all. */
  function offerFilter(table) {
    const rows = [...table.tBodies].flatMap(body => [...body.rows]);
    if (rows.length < FEWEST_ROWS || table.querySelector('tbody [rowspan]')) {
      return;
    }
    const texts = rows.map(row => bare(row.textContent));
    const field = document.createElement('input');
    field.type = 'search';
    field.placeholder = say('Lọc các dòng đang hiện', 'Filter the rows shown');
    field.setAttribute('aria-label', field.placeholder);
    field.autocomplete = 'off';
    const count = document.createElement('span');
    count.setAttribute('role', 'status');
    const keep = wanted => rows.forEach((row, i) => { row.hidden = !texts[i].includes(wanted); });
    field.addEventListener('input', () => {
      const wanted = bare(field.value.trim());
      keep(wanted);
      const left = rows.filter(row => !row.hidden).length;
      count.textContent = wanted ? `${left}/${rows.length} ${say('dòng', 'rows')}` : '';
    });
    addEventListener('beforeprint', () => keep(''));
    addEventListener('afterprint', () => keep(bare(field.value.trim())));
    const line = document.createElement('div');
    line.className = 'row-filter';
    line.append(field, count);
    (table.closest('.scroll') || table).before(line);
  }

  const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  const middle = link => {
    const box = link.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };

  /** The nearest in a direction; what lies aside counts as further away, and in a table there is nothing aside. */
  function nearest(links, from, [right, down]) {
    const [x, y] = middle(from);
    const cell = from.closest('td, th');
    const inLine = link => !cell || (down
      ? link.closest('td, th').cellIndex === cell.cellIndex
      : link.closest('tr') === cell.parentElement);
    let best = null;
    let least = Infinity;
    for (const link of links.filter(inLine)) {
      const [toX, toY] = middle(link);
      const ahead = (toX - x) * right + (toY - y) * down;
      const aside = Math.abs((toX - x) * down) + Math.abs((toY - y) * right);
      if (ahead > 1 && ahead + 3 * aside < least) {
        least = ahead + 3 * aside;
        best = link;
      }
    }
    return best;
  }

  /** Many links are one stop of the Tab key; arrows go from one to the next, Home and End to the ends. */
  function rove(within, links) {
    if (links.length < 2) {
      return;
    }
    links.forEach((link, i) => link.setAttribute('tabindex', i ? '-1' : '0'));
    within.addEventListener('focusin', event => {
      const focused = event.target.closest('a');
      if (links.includes(focused)) {
        links.forEach(link => link.setAttribute('tabindex', link === focused ? '0' : '-1'));
      }
    });
    within.addEventListener('keydown', event => {
      const focused = event.target.closest('a');
      if (!links.includes(focused) || event.ctrlKey || event.altKey || event.metaKey) {
        return;
      }
      const to = event.key === 'Home' ? links[0]
        : event.key === 'End' ? links[links.length - 1]
        : STEPS[event.key] ? nearest(links, focused, STEPS[event.key]) : null;
      if (to) {
        event.preventDefault();
        to.focus();
      }
    });
  }

  const marks = [...document.querySelectorAll('svg .marks a')];
  if (marks.length) {
    showTips(marks);
  }
  document.querySelectorAll('table.list').forEach(offerFilter);
  for (const group of document.querySelectorAll('svg .marks')) {
    rove(group, [...group.querySelectorAll('a:not([aria-hidden])')]);
  }
  for (const rug of document.querySelectorAll('table.rug')) {
    rove(rug, [...rug.querySelectorAll('tbody a')]);
  }
})();
