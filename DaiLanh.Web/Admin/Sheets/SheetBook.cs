using System.Collections.Immutable;
using DaiLanh.Core.Kernel;
using DaiLanh.Core.Targets;

namespace DaiLanh.Web.Admin.Sheets;

/// <summary>A column in which people type.</summary>
/// <typeparam name="T">What a row stands for.</typeparam>
/// <param name="Key">Short key, as the browser's part knows it.</param>
/// <param name="Field">What objections call it.</param>
/// <param name="Kind">What can be typed.</param>
/// <param name="Of">What a row holds there.</param>
/// <param name="With">The same row with something else there.</param>
internal sealed record SheetField<T>(string Key, TargetField Field, CellKind Kind, Func<T, object?> Of, Func<T, object?, T> With)
    where T : class
{
    /// <summary>Whether a row has such a cell at all; a target that is met or not has no amount.</summary>
    public Func<T, bool> IsOpen { get; init; } = _ => true;
}

/// <summary>A cell as it looks now.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="IsOpen">Whether somebody can type there.</param>
/// <param name="IsChanged">Whether what stands there is not saved yet.</param>
/// <param name="Wrong">What is wrong with it; null when nothing is.</param>
/// <param name="Ask">Two readings of what was typed; null when there is one.</param>
internal sealed record SheetCell(string Text, bool IsOpen, bool IsChanged, Phrase? Wrong, (decimal Value, decimal Alternative)? Ask);

/// <summary>
/// What was typed into a sheet and is not saved yet, on top of rows that may change meanwhile: a row is what is true now with the typed cells
/// in it, and is based on what stood in those cells when somebody began. Lives with its page; not thread-safe.
/// </summary>
/// <typeparam name="T">What a row stands for.</typeparam>
/// <param name="fields">Columns in their order.</param>
/// <param name="year">Year of a day that is typed without one.</param>
internal sealed class SheetBook<T>(ImmutableArray<SheetField<T>> fields, Func<int> year)
    where T : class
{
    private readonly Stack<ImmutableDictionary<(string Row, string Col), (string Text, string Was)>> _before = [];
    private ImmutableDictionary<(string Row, string Col), (string Text, string Was)> _typed = ImmutableDictionary<(string, string), (string, string)>.Empty;
    private ImmutableDictionary<(string Row, TargetField Field), Phrase> _objections = ImmutableDictionary<(string, TargetField), Phrase>.Empty;
    private IReadOnlyCollection<string> _unsaved = [];

    /// <summary>Columns in their order.</summary>
    public ImmutableArray<SheetField<T>> Fields => fields;

    /// <summary>Rises with everything that makes a row look different.</summary>
    public int Version { get; private set; }

    /// <summary>Cells that are not saved, as “row|column”; the same object until that changes.</summary>
    public IReadOnlyCollection<string> Unsaved => _unsaved;

    /// <summary>Rows in which something is not saved.</summary>
    public IReadOnlySet<string> Rows { get; private set; } = ImmutableHashSet<string>.Empty;

    /// <summary>Takes what was typed. A cell that says what it said before is not typed in.</summary>
    /// <param name="texts">What was typed, pasted or came back.</param>
    /// <param name="now">What a row holds now; null for a row that is no more.</param>
    public void Put(IEnumerable<SheetText> texts, Func<string, T?> now)
    {
        var next = _typed;
        foreach (var text in texts)
        {
            var key = (text.Row, text.Col);
            if (fields.FirstOrDefault(f => f.Key == text.Col) is not { } field || now(text.Row) is not { } row || !field.IsOpen(row)) continue;
            var shown = CellText.Show(field.Of(row));
            var typed = text.Text.Length > 1000 ? text.Text[..1000] : text.Text;
            var isSame = CellText.Read(field.Kind, typed, year()) is CellReading.Clear clear && CellText.Show(clear.Value) == shown;
            next = isSame ? next.Remove(key) : next.SetItem(key, (typed, next.TryGetValue(key, out var before) ? before.Was : text.Was));
            _objections = _objections.Remove((text.Row, field.Field));
        }
        if (ReferenceEquals(next, _typed)) Version++;
        else Set(next, keepBefore: true);
    }

    /// <summary>Takes the last step back.</summary>
    public void TakeBack()
    {
        if (_before.TryPop(out var before)) Set(before, keepBefore: false);
    }

    /// <summary>Gives up what was typed in rows; in all of them without any.</summary>
    public void Forget(IEnumerable<string>? rows = null)
    {
        var gone = rows?.ToHashSet();
        _objections = gone is null ? _objections.Clear() : _objections.RemoveRange(_objections.Keys.Where(k => gone.Contains(k.Row)));
        Set(gone is null ? _typed.Clear() : _typed.RemoveRange(_typed.Keys.Where(k => gone.Contains(k.Row))), keepBefore: false);
        _before.Clear();
    }

    /// <summary>What is wrong with what was typed, as the use case said it.</summary>
    public void Object(IEnumerable<(string Row, TargetField Field, Phrase Why)> objections)
    {
        _objections = ImmutableDictionary.CreateRange(objections.DistinctBy(o => (o.Row, o.Field)).Select(o => KeyValuePair.Create((o.Row, o.Field), o.Why)));
        Version++;
    }

    /// <summary>Somebody has seen that a cell is another now and keeps what they typed: from here on it is based on that.</summary>
    public void KeepMine(string row, IEnumerable<TargetField> contested, T now)
    {
        var next = _typed;
        foreach (var field in fields.Where(f => contested.Contains(f.Field)))
        {
            if (next.TryGetValue((row, field.Key), out var typed)) next = next.SetItem((row, field.Key), (typed.Text, CellText.Show(field.Of(now))));
        }
        Set(next, keepBefore: false);
    }

    /// <summary>What is wished for a row; cells that cannot be read stay as they are now.</summary>
    public T Wanted(string row, T now) => Filled(row, now, typed => typed.Text);

    /// <summary>What that is based on.</summary>
    public T BasedOn(string row, T now) => Filled(row, now, typed => typed.Was);

    /// <summary>Whether every typed cell of a row can be read.</summary>
    public bool IsClear(string row) => fields.All(f => !_typed.TryGetValue((row, f.Key), out var typed) || Read(f, typed.Text) is CellReading.Clear);

    /// <summary>Whether anything stands against a row.</summary>
    public bool HasObjections(string row) => _objections.Keys.Any(k => k.Row == row);

    /// <summary>What stands against one field of a row.</summary>
    public IEnumerable<Phrase> ObjectionsAt(string row, TargetField field) => _objections.TryGetValue((row, field), out var why) ? [why] : [];

    /// <summary>What stands against a field of a row that has no cell in the sheet.</summary>
    public IEnumerable<Phrase> ObjectionsElsewhere(string row) =>
        _objections.Where(o => o.Key.Row == row && fields.All(f => f.Field != o.Key.Field)).Select(o => o.Value);

    /// <summary>A cell as it looks now.</summary>
    public SheetCell Cell(string row, T now, SheetField<T> field)
    {
        var wrong = _objections.GetValueOrDefault((row, field.Field));
        if (!field.IsOpen(now)) return new SheetCell("", false, false, wrong, null);
        if (!_typed.TryGetValue((row, field.Key), out var typed)) return new SheetCell(CellText.Show(field.Of(now)), true, false, wrong, null);
        return Read(field, typed.Text) switch
        {
            CellReading.Clear clear => new SheetCell(CellText.Show(clear.Value), true, true, wrong, null),
            CellReading.Ask ask => new SheetCell(typed.Text, true, true, null, (ask.Value, ask.Alternative)),
            CellReading.Wrong not => new SheetCell(typed.Text, true, true, not.Why, null),
            var other => throw new InvalidOperationException($"Unknown reading {other}."),
        };
    }

    private CellReading Read(SheetField<T> field, string text) => CellText.Read(field.Kind, text, year());

    private T Filled(string row, T now, Func<(string Text, string Was), string> which)
    {
        var filled = now;
        foreach (var field in fields)
        {
            if (_typed.TryGetValue((row, field.Key), out var typed) && Read(field, which(typed)) is CellReading.Clear clear) filled = field.With(filled, clear.Value);
        }
        return filled;
    }

    private void Set(ImmutableDictionary<(string Row, string Col), (string Text, string Was)> next, bool keepBefore)
    {
        if (keepBefore) _before.Push(_typed);
        _typed = next;
        _unsaved = [.. next.Keys.Select(k => $"{k.Row}|{k.Col}")];
        Rows = next.Keys.Select(k => k.Row).ToImmutableHashSet();
        Version++;
    }
}
