document.documentElement.classList.add('is-interactive');
document.querySelectorAll('table.sortable').forEach(function (table) {
  var head = table.tHead.rows[table.tHead.rows.length - 1];
  function at(row, column) {
    var passed = 0;
    for (var i = 0; i < row.cells.length; i++) {
      passed += row.cells[i].colSpan;
      if (column < passed) return row.cells[i].colSpan > 1 ? '' : row.cells[i].textContent;
    }
    return '';
  }
  function key(text) {
    var bare = text.replace(/[,，+≥≤≈*]/g, '').replace('−', '-').trim();
    var number = parseFloat(bare);
    return bare === '' || bare === '—' ? null : isNaN(number) ? bare : number;
  }
  function compare(a, b) {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return 0;
    return String(a).localeCompare(String(b), document.documentElement.lang);
  }
  Array.prototype.forEach.call(head.cells, function (cell, index) {
    var column = +(cell.dataset.column || index);
    cell.classList.add('by');
    cell.tabIndex = 0;
    function sort() {
      var down = cell.getAttribute('aria-sort') !== 'descending';
      Array.prototype.forEach.call(head.cells, function (c) { c.removeAttribute('aria-sort'); });
      cell.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      Array.prototype.forEach.call(table.tBodies, function (body) {
        var rows = Array.prototype.filter.call(body.rows, function (r) { return !r.className.match(/span|whole/); });
        rows.map(function (r) { return [key(at(r, column)), r]; }).sort(function (x, y) {
          var a = x[0], b = y[0];
          if (typeof a === 'number' && typeof b === 'number') return down ? b - a : a - b;
          var c = compare(a, b);
          return a === null || b === null || !down ? c : -c;
        }).forEach(function (pair) { body.appendChild(pair[1]); });
      });
    }
    cell.addEventListener('click', sort);
    cell.addEventListener('keydown', function (e) { if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); sort(); } });
  });
});
