package org.unionstat.catalogue;

import java.util.List;
import java.util.Map;
import org.unionstat.indicator.Cell;
import org.unionstat.submission.Form;

/** The forms in order, the cells that each asks, and the form of each indicator. */
record FormList(List<Form> forms, Map<String, List<Cell>> asked, Map<String, Form> byIndicator) {}
