import { DatePicker, FormField, SegmentedControl, TimeInput } from '@cloudscape-design/components';
import { t } from './messages.ts';

interface LocalTimeProps {
  /** What stands before 日期 and 时间. */
  readonly label?: string;
  /** `2025-03-04T19:00`, or parts of it. */
  readonly value: string;
  readonly errorText: string;
  readonly onChange: (value: string) => void;
}

const partsOf = (value: string): readonly [string, string] => {
  const [date = '', time = ''] = value.split('T');
  return [date, time];
};

/** A date and a time of day, as people of the place say them. */
export const LocalTime = ({ label = '', value, errorText, onChange }: LocalTimeProps) => {
  const [date, time] = partsOf(value);
  const joined = (day: string, hour: string) => onChange(day === '' && hour === '' ? '' : `${day}T${hour}`);
  return (
    <>
      <FormField label={`${label}${t('serviceDate')}`} errorText={errorText}>
        <DatePicker value={date} placeholder="YYYY/MM/DD" onChange={({ detail }) => joined(detail.value, time)} />
      </FormField>
      <FormField label={`${label}${t('serviceHour')}`}>
        <TimeInput
          format="hh:mm"
          placeholder="hh:mm"
          value={time}
          onChange={({ detail }) => joined(date, detail.value)}
        />
      </FormField>
    </>
  );
};

interface ServiceTimeProps {
  readonly label: string;
  /** `NOW`, or a local time. */
  readonly value: string;
  readonly today: string;
  readonly errorText: string;
  readonly onChange: (value: string) => void;
}

/** 立即, or a time that was agreed. Source: ORDER-15. */
export const ServiceTime = ({ label, value, today, errorText, onChange }: ServiceTimeProps) => (
  <div className="service-time">
    <FormField label={label} errorText={value === 'NOW' ? errorText : ''}>
      <SegmentedControl
        label={label}
        options={[
          { id: 'NOW', text: t('serviceNow') },
          { id: 'LATER', text: t('serviceLater') },
        ]}
        selectedId={value === 'NOW' ? 'NOW' : 'LATER'}
        onChange={({ detail }) => onChange(detail.selectedId === 'NOW' ? 'NOW' : `${today}T`)}
      />
    </FormField>
    {value === 'NOW' ? null : <LocalTime value={value} errorText={errorText} onChange={onChange} />}
  </div>
);
