<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset that was handed over as one file (.briefing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dataset that was open before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;bundled Afghanistan 2021</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the dataset shipped along: the fall of the provincial capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open bundled France 19&amp;44</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the other dataset shipped along: the liberation of 23 prefectures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import a table…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a dataset of a table: ACLED, UCDP, TimelineJS or your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a second window on what is in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the day in view as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a&amp;ll days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the brief of every day, each as a file or all in one booklet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the places of the day as a table for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the day&apos;s &amp;data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all that can be said about the day, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;GeoJSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the places of the day as points for a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GeoJSON, &amp;areas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the areas around the places of the day for a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days as C&amp;SV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save who held each place from when to when as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts of all days as CS&amp;V…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save how many places each side held on every day as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days as JS&amp;ON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all days, events and statements, for programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days as G&amp;eoJSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save who held each place from when to when as points that a map can play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days as GeoJSON, a&amp;reas…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save who held each place from when to when as areas that a map can play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief as &amp;web page (HTML)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the brief as a web page that stands alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brief as &amp;Markdown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the brief as text with headings and lists, to be edited on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map of the day as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ap as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map of the day as a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of all days as &amp;GIF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map of one day after another as a moving picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chart as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart as a picture, with the day marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hart as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the chart as a drawing, with the day marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Window as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a picture of the window as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a cop&amp;y as one file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the whole dataset, with README and licence, to hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chec&amp;k a brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare a PDF with the dataset in view: is it what the dataset gives?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print brief…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the pages that are saved as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close all windows; they come back at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what is selected in the panel, with its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy the day as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy finding, counts, changes and sources of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;link to this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy day, knowledge, selection and filters as one line of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open link…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the view that a copied link names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the column that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;all days…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in places, events and statements of all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the previous result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, text size, font, and whether playing pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the list of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide evidence for the selected place, or for the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the chart above the time bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the list of places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the time bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the panel before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence seen before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence &amp;forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence seen next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart as ta&amp;ble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List every day of the chart in a window of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;List or map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch between list and map, where they share a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the list says of each place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>G&amp;roup by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how the list is divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in which language places are named in list, map and evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All days along the time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;60 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>60 days along the time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days along the time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14 days along the time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shorter period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer days along the time axis, or Ctrl and the wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Longer period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More days along the time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the &amp;outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not say how what was known differs from hindsight; a knowledge date hides all else that was published later anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours as the desktop asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch to the next theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset la&amp;yout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All panels and days; usual sizes, columns, order, names; text size and theme stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next day on which a place changes hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous c&amp;hange</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous day on which a place changes hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to date…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type or choose a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pla&amp;y or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the days one after another, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;1 day a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One day a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;2 days a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two days a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;4 days a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four days a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;8 days a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight days a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With &amp;hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known &amp;that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what was published after the day in view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known &amp;on …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what was published after a fixed day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindsight or that da&amp;y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change between hindsight and what was known that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark the day, or take its mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book&amp;marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to a day that was marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the day and the one before it side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the &amp;day before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the day with the one before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the &amp;previous change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the day with the last one before it on which a place changed hands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hindsight against as known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare what was known of the day with what is known of it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exchange sides A and B (X)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;opy differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy what differs as text, with its sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export comparison…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what differs as pages, as a table or as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to a single day, that of side B (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Problems…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is wrong with the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the problem before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the dataset again; day and selection stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with another version…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what was added, withdrawn, re-dated, re-sourced, and which counts move by it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About this dataset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the dataset holds, its method, gaps and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Method and definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the state of a day follows from reports, and what the words mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sources…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all sources that are known, with what each of them says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the manual at the part that has the keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tour in five minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the manual at its tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making a &amp;dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the manual where an article becomes a dataset and a brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;ethod in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the manual at the rules by which the state of a day follows from reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help in &amp;short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to read a day, and what the words mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;hints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point out three things to begin with, or stop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Briefing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licences of all parts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddressPanel</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open address in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source [%d]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: not a web address, it cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} has no address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>Announcements</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchDesk</name>
    <message>
        <source>Folder for the briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cannot be written: {}. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} Not set: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Export all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file for each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One booklet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page of maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date: 13/8, 13 Aug, 2021-08-13</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prepared by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names and contents as last exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first day comes after the last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: what was begun is finished first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place changed hands on these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, a file for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in one booklet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, a small map for each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BriefExport</name>
    <message>
        <source>Folder for briefs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {}. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the day as text, with its sources.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>Calendar; days of change are bold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaptionedPages</name>
    <message>
        <source>Pages of the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (+ and − in the pages)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>Copy table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all days with tabs between the cells</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckDesk</name>
    <message>
        <source>Check a brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Briefs (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of a brief</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CityMenus</name>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ascending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CityTable</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Double-click: usual width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBody</name>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List or maps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareControls</name>
    <message>
        <source>Sides of the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know, and ways out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of side {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known on …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} known: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know on side {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareDesk</name>
    <message>
        <source>Copied the differences with their sources.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareExport</name>
    <message>
        <source>Export comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareHeader</name>
    <message>
        <source>Days and difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare  ·  {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: {}; {} differ</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map of side {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group differences: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No {} matches ‘{}’.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlChart</name>
    <message>
        <source>Evidence for this day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlsRow</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} days/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyDesk</name>
    <message>
        <source>Copied: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected here that could be copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateBar</name>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side {}, day: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a date (13/8, 13 Aug, 2021-08-13), or press Down to choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceList</name>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of B</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceModel</name>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Excerpt</name>
    <message>
        <source>Lines {} to {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lines to show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDesk</name>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Print brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pages as a PDF (Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the pages (Ctrl+P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pages as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the pages (Ctrl+P, Ctrl+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table and sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sources and method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These pages cannot be set: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved. {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file {} already. Replace it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, all numbered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dataset {}{}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is shorter without {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportForm</name>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding, figures, changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources and method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared &amp;by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table of {} {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}, choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handling mark: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportHead</name>
    <message>
        <source>Take that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: the day and knowledge in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another dataset, or other files of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}. The window has gone on to {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindField</name>
    <message>
        <source>Find in this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Day and finding</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.geojson *.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mappings (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to write the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} to import, {} rejected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mapping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it says, or UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would become of the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import and open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As their names tell: ACLED, UCDP GED or TimelineJS</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy evidence with sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorList</name>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnowledgeControl</name>
    <message>
        <source>What to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As known on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to know: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnowledgeStrip</name>
    <message>
        <source>Show the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to hindsight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnowledgeTrack</name>
    <message>
        <source>Drag to hide what was published later; at the right end nothing is hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known on: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side {}, known on: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known on {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KnownOnDialog</name>
    <message>
        <source>As known on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what was published after:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListOrMap</name>
    <message>
        <source>List or map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ManualDesk</name>
    <message>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manual opens in the browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser can be opened here. The manual is {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapPanel</name>
    <message>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoDataset</name>
    <message>
        <source>No dataset is open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoMatch</name>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoStatements</name>
    <message>
        <source>Nearest days with statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePrinting</name>
    <message>
        <source>No printer is set up on this computer. Save PDF makes the same pages as a file, to print elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the system font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause playing while another window is used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDesk</name>
    <message>
        <source>{} left out, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}{} in the dataset; {}everything else is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> ({} more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}{}{}. The last good dataset stays in view.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloaded at {}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloaded at {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies inside {}: unpack that to change it (briefing-app unpack).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {} at line {} with {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened {} with the desktop&apos;s program for it; go to line {} there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program was found that opens it: {}, line {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemDetails</name>
    <message>
        <source>The chosen problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, line {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file at line {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemPanel</name>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · read at {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Checks passed: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the day without the {} left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems, {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problem matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found to be wrong.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search all days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideBadge</name>
    <message>
        <source>Side {}, moved by the arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SideEvidence</name>
    <message>
        <source>Evidence of one side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show side {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceWindow</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the source says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all listed sources with tabs between the cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>descending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ascending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort sources: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeakerMenu</name>
    <message>
        <source>Any speaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By topic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementChoice</name>
    <message>
        <source>Statements of the brief</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statements of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}, {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementList</name>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %s, when it was first said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatementPanel</name>
    <message>
        <source>Statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search statements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a check %n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes %n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Dataset and problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeEdge</name>
    <message>
        <source>Height of the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag: height of the chart. Double-click: usual height</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimePanel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionDesk</name>
    <message>
        <source>Versions are compared with hindsight, and later knowledge is hidden now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With hindsight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of two versions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>Compare with another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old version:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder, a file (.briefing), or a revision of git, such as HEAD~1 or v1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a version.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ViewMenus</name>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;With English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WayBack</name>
    <message>
        <source>Remove &amp;bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Bookmark this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day lies outside the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the place is not in the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what evidence was asked for is not in the dataset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link to a view, such as briefing:…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened: the link is for the dataset “{}”, which was not opened here before. Open it, then the link again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the files have changed since the link was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened, but {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is no longer bookmarked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day is bookmarked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None but the bundled datasets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Delegate</name>
    <message>
        <source>  ·  with a check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>Copy with sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
