"""Prints the public holidays of Norway and Sweden from 2000 to 2050 as PyPI's `holidays` has them: one "NO 2021-05-17" a line."""

import holidays

for country, calendar in (("NO", holidays.Norway(years=range(2000, 2051), include_sundays=False)), ("SE", holidays.Sweden(years=range(2000, 2051), include_sundays=False))):
    for day in sorted(calendar):
        print(country, day.isoformat())
