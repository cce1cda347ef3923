"""Prints the rows of a CSV file (by its dialect) or a workbook as JSON, as Python's csv and openpyxl read them; a formula is an error."""
import csv
import json
import sys

path, kind = sys.argv[1], sys.argv[2]
if kind == "xlsx":
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheet = book.active
    rows = []
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                sys.exit(f"formula in {cell.coordinate}: {cell.value}")
        rows.append(["" if c.value is None else c.value.strftime("%Y-%m-%d %H:%M:%S") if hasattr(c.value, "strftime") else str(c.value) for c in row])
    assert sheet.freeze_panes == "A2", sheet.freeze_panes
else:
    encoding, delimiter = ("utf-8-sig", ";") if kind == "nordic" else ("utf-8", ",")
    with open(path, encoding=encoding, newline="") as f:
        rows = list(csv.reader(f, delimiter=delimiter, strict=True))
print(json.dumps(rows))
