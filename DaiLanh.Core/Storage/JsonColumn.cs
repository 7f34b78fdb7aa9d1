using System.Collections.Immutable;
using System.Text.Json;
using DaiLanh.Core.Ledger;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DaiLanh.Core.Storage;

/// <summary>Short lists that are always read with their row live in one JSON column.</summary>
internal static class JsonColumn
{
    public static PropertyBuilder<ImmutableArray<T>> HasJsonList<T>(this PropertyBuilder<ImmutableArray<T>> property) => property.HasConversion(
        list => JsonSerializer.Serialize(list.IsDefault ? ImmutableArray<T>.Empty : list, CanonicalJson.Options),
        text => JsonSerializer.Deserialize<ImmutableArray<T>>(text, CanonicalJson.Options),
        new ValueComparer<ImmutableArray<T>>(
            (a, b) => a.SequenceEqual(b), list => list.Aggregate(0, HashCode.Combine), list => list));
}
