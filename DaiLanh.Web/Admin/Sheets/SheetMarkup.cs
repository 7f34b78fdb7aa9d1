using DaiLanh.Web.Live;
using DaiLanh.Web.Words;

namespace DaiLanh.Web.Admin.Sheets;

/// <summary>Writes cells of a sheet: where one can be selected, what can be typed there, and what is wrong with it.</summary>
internal static class SheetMarkup
{
    /// <summary>A cell in which people type.</summary>
    public static Html Cell<T>(this Html html, SheetField<T> field, SheetCell cell, string css, string label, Wording wording, string? below = null)
        where T : class
    {
        html.Tag("<td tabindex=\"-1\" data-c=\"").Text(field.Key).Tag("\" data-l=\"").Text(label).Tag("\" class=\"").Text(css).Tag(cell.IsChanged ? " is-new" : "").Tag(cell.Wrong is not null || cell.Ask is not null ? " is-wrong" : "").Tag("\"");
        if (!cell.IsOpen) return html.Tag(" aria-readonly=\"true\">").Doubt(cell, wording).Tag("</td>");
        html.Tag(" data-e=\"").Text(field.Kind.ToString().ToLowerInvariant()).Tag("\"").Tag(cell.Wrong is not null ? " aria-invalid=\"true\"" : "");
        if (field.Kind == CellKind.Tick)
        {
            var ticked = cell.Text.Length > 0;
            html.Tag(" data-v=\"").Text(cell.Text).Tag("\"><span class=\"sheet__tick").Tag(ticked ? " is-ticked" : "").Tag("\" aria-hidden=\"true\"></span><span class=\"unseen\">")
                .Text(ticked ? wording["đã chọn"] : wording["chưa chọn"]).Tag("</span>");
        }
        else
        {
            html.Tag("><span class=\"sheet__text\"").Tag(field.Kind == CellKind.Text ? " lang=\"vi\">" : ">").Text(cell.Text).Tag("</span>");
        }
        if (below is not null) html.Tag("<small>").Text(below).Tag("</small>");
        return html.Doubt(cell, wording, field.Key).Tag("</td>");
    }

    /// <summary>What is wrong in a row, below its cells and as wide as the row: in a narrow cell it would stand on end and tear the table apart.</summary>
    public static Html Faults(this Html html, IEnumerable<(string Column, SheetCell Cell)> cells, Wording wording)
    {
        var faults = string.Join(" · ", cells.Where(c => c.Cell.Wrong is not null).Select(c => c.Column + ": " + wording.Say(c.Cell.Wrong!)));
        return faults.Length == 0 ? html : html.Tag("<td class=\"sheet__faults\"><span role=\"alert\">").Text(faults).Tag("</span></td>");
    }

    /// <summary>A cell that only says something.</summary>
    /// <param name="html">The row so far.</param>
    /// <param name="column">Key of the column.</param>
    /// <param name="css">Class of the column.</param>
    /// <param name="text">What the commune wrote there, in its own language.</param>
    /// <param name="below">A quiet line of ours.</param>
    /// <param name="note">A quiet line of the commune's.</param>
    public static Html Said(this Html html, string column, string css, string? text, string? below = null, string? note = null)
    {
        html.Tag("<td tabindex=\"-1\" data-c=\"").Text(column).Tag("\" class=\"").Text(css).Tag("\" aria-readonly=\"true\"><span lang=\"vi\">").Text(text).Tag("</span>");
        if (below is not null) html.Tag("<small>").Text(below).Tag("</small>");
        if (note is not null) html.Tag("<small lang=\"vi\">").Text(note).Tag("</small>");
        return html.Tag("</td>");
    }

    /// <summary>A button of a row; reached from its cell with Enter, so that Tab leaves the sheet at once.</summary>
    public static Html Button(this Html html, string act, string text, string spoken, string css = "sheet__act") =>
        html.Tag("<button type=\"button\" tabindex=\"-1\" class=\"").Text(css).Tag("\" data-act=\"").Text(act).Tag("\" aria-label=\"").Text(spoken).Tag("\">").Text(text).Tag("</button>");

    /// <summary>A button in the heading of a group.</summary>
    public static Html GroupButton(this Html html, string act, string text, string spoken) =>
        html.Tag("<button type=\"button\" class=\"sheet__act\" data-act=\"").Text(act).Tag("\" aria-label=\"").Text(spoken).Tag("\">").Text(text).Tag("</button>");

    private static Html Doubt(this Html html, SheetCell cell, Wording wording, string column = "")
    {
        if (cell.Ask is not var (value, alternative)) return html;
        var (one, other) = (CellText.Show(value), CellText.Show(alternative));
        html.Tag("<small class=\"sheet__wrong\" role=\"alert\">").Text(wording["Là {0} hay {1}?", one, other]).Tag(" ");
        html.Button($"pick|{column}|{CellText.Unmistakable(value)}", one, one, "sheet__pick");
        return html.Button($"pick|{column}|{CellText.Unmistakable(alternative)}", other, other, "sheet__pick").Tag("</small>");
    }
}
