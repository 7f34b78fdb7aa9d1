using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace DaiLanh.Tests.Support;

/// <summary>
/// Compares by content, field by field: records that hold an <c>ImmutableArray</c> are equal to themselves only, which says nothing
/// about two boards. Fields are found by reflection, so that a new one cannot be forgotten here.
/// </summary>
internal static class Same
{
    private const int MostDifferences = 10;

    private static readonly ConcurrentDictionary<Type, FieldInfo[]> KnownFields = new();

    /// <summary>Fails with the first places that differ.</summary>
    public static void Content<T>(T expected, T actual)
    {
        var differences = Differences(expected, actual);
        if (differences.Count > 0) Assert.Fail("Not the same content:\n" + string.Join('\n', differences));
    }

    /// <summary>Where two things differ, as “.Blocks[0].Figures.HasEntry: True ≠ False”; empty when they do not.</summary>
    public static IReadOnlyList<string> Differences<T>(T expected, T actual)
    {
        var found = new List<string>();
        Compare("", expected, actual, found);
        return found;
    }

    private static void Compare(string path, object? a, object? b, List<string> found)
    {
        if (found.Count >= MostDifferences || ReferenceEquals(a, b)) return;
        if (a is null || b is null || a.GetType() != b.GetType() || IsPlain(a.GetType()))
        {
            if (!Equals(a, b)) found.Add($"{path}: {a ?? "nothing"} ≠ {b ?? "nothing"}");
            return;
        }
        if (a is IEnumerable one && b is IEnumerable other)
        {
            CompareItems(path, [.. one.Cast<object?>()], [.. other.Cast<object?>()], found);
            return;
        }
        foreach (var field in KnownFields.GetOrAdd(a.GetType(), FieldsOf))
            Compare($"{path}.{NameOf(field)}", field.GetValue(a), field.GetValue(b), found);
    }

    private static void CompareItems(string path, List<object?> a, List<object?> b, List<string> found)
    {
        if (a.Count != b.Count) found.Add($"{path}: {a.Count} items ≠ {b.Count} items");
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++) Compare($"{path}[{i}]", a[i], b[i], found);
    }

    // What knows best itself whether it is equal.
    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal)
        || type == typeof(DateOnly) || type == typeof(DateTimeOffset) || type == typeof(TimeSpan) || type == typeof(Guid);

    private static FieldInfo[] FieldsOf(Type type)
    {
        var fields = new List<FieldInfo>();
        for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
            fields.AddRange(t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
        return [.. fields];
    }

    // “<Blocks>k__BackingField” is Blocks.
    private static string NameOf(FieldInfo field) => field.Name.Split('<', '>') is [_, var name, _] ? name : field.Name;
}
