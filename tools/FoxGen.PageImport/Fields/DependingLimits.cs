using System.Text.RegularExpressions;
using FoxGen.PageImport.Pages;
using FoxGen.PageImport.Phrases;
using FoxGen.Rules.Primitives;

namespace FoxGen.PageImport.Fields;

/// <summary>Reads limits of a file that depend on the value of another field: "depends on mode: a at most 10 s, b at most 30 s".</summary>
internal static class DependingLimits
{
    /// <summary>Adds them.</summary>
    /// <returns><c>null</c> when they are in; else why not.</returns>
    public static string? Read(SpecDraft draft, DraftField field, PageLine line, Match match)
    {
        if (draft.Find(match.Groups["field"].Value) is not { Value: { Kind: ValueKind.String, Enum.Count: > 0 } } other)
        {
            return "the other field has no enum.";
        }

        if (field.Value.Media is null)
        {
            return "the field is not recognized as a file.";
        }

        var limits = new List<(RuleValue Value, string Text)>();
        foreach (var part in match.Groups["limits"].Value.Split(',', ';', '、').Select(part => part.Trim().TrimEnd('。', '.')))
        {
            var space = part.IndexOf(' ');
            var value = RuleValue.Of(space < 0 ? part : part[..space].Trim('"', '\''));
            if (space < 0 || !other.Value.Enum.Contains(value))
            {
                return $"\"{part}\" does not start with a value of {other.Name}.";
            }

            limits.Add((value, part[space..]));
        }

        if (limits.Select(limit => limit.Value).Distinct().Count() != other.Value.Enum.Count || limits.Count != other.Value.Enum.Count)
        {
            return $"it does not cover every value of {other.Name}.";
        }

        // The unit may stand at one of them only.
        var read = limits.Select(limit => QuantityReader.Read(limit.Text, null) is [var bound] ? bound : null).ToList();
        if (read.Contains(null) || !read.Exists(bound => bound!.Measure is Measure.Seconds) || read.Exists(bound => bound!.Measure is not (Measure.Seconds or Measure.Plain) || bound.Maximum is null || bound.Minimum is not null || bound.IsConverted))
        {
            return "its limits were not recognized.";
        }

        if (field.Value.Media.Limits.ContainsKey(MediaMeasures.Seconds.Key))
        {
            return "the page has a different limit elsewhere.";
        }

        if (read.Exists(bound => bound!.Measure is Measure.Plain))
        {
            field.Remarks.Add(line.Remark("one of the limits has no unit; seconds were assumed, as for the others."));
        }

        var seconds = new DraftLimit { Maximum = read.MaxBy(bound => bound!.Maximum!.Number)!.Maximum!.Text };
        var name = other.Default is null ? $"this.{other.Name}" : $"default(this.{other.Name})";
        for (var i = 0; i < limits.Count; i++)
        {
            if (read[i]!.Maximum!.Text != seconds.Maximum)
            {
                seconds.When.Add(($"{name} == {limits[i].Value}", new DraftLimit { Maximum = read[i]!.Maximum!.Text }));
            }
        }

        field.Value.Media.Limits.Add(MediaMeasures.Seconds.Key, seconds);
        return null;
    }
}
