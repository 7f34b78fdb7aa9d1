using System.Collections.Frozen;
using System.Text.Json;

namespace DaiLanh.Core.Ledger;

/// <summary>All kinds of facts: the name in the ledger is the name of the type. The list is an approved file; a kind is never removed.</summary>
public static class FactKinds
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(Fact).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract)
        .ToFrozenDictionary(t => t.Name);

    /// <summary>Names in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The name of a fact's kind.</summary>
    public static string NameOf(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.GetType().Name;
    }

    /// <summary>Reads a fact from its stored body.</summary>
    /// <exception cref="InvalidOperationException">The kind is unknown: the file was written by a newer version, or by something else.</exception>
    /// <exception cref="JsonException">The body is not of that kind.</exception>
    public static Fact Read(string kind, string body)
    {
        if (!ByName.TryGetValue(kind, out var type))
            throw new InvalidOperationException($"The ledger holds a fact of kind “{kind}”, which this version does not know.");
        return (Fact?)JsonSerializer.Deserialize(body, type, CanonicalJson.Options)
            ?? throw new JsonException($"A fact of kind {kind} has an empty body.");
    }
}
